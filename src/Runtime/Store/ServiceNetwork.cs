using System;
using System.Globalization;

namespace KubeDsl.Runtime.Store;

/// <summary>Where Services get their addresses and node ports from, each divided into bands as the API server does it.</summary>
internal sealed class ServiceNetwork
{
    internal const int DefaultFirstNodePort = 30000;
    internal const int DefaultLastNodePort = 32767;

    /// <param name="range">The addresses, such as 10.96.0.0/16.</param>
    /// <param name="firstNodePort">The first node port.</param>
    /// <param name="lastNodePort">The last node port.</param>
    /// <exception cref="ArgumentException">The range is none of IPv4, or the ports are the wrong way round.</exception>
    internal ServiceNetwork(string range, int firstNodePort, int lastNodePort)
    {
        var slash = range.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !System.Net.IPAddress.TryParse(range[..slash], out var address) || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork
            || !int.TryParse(range[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length is < 8 or > 30)
            throw new ArgumentException($"The Service network '{range}' must be an IPv4 range of 8 to 30 bits, such as 10.96.0.0/16.", nameof(range));
        if (firstNodePort < 1 || lastNodePort > 65535 || firstNodePort > lastNodePort)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The node ports {firstNodePort} to {lastNodePort} must lie between 1 and 65535, the first one first."), nameof(firstNodePort));
        this.Range = range;
        var size = 1U << (32 - length);
        var network = Ipv4.ToNumber(range[..slash]) & ~(size - 1);
        // Neither the network's own address nor the broadcast address; the first of the others belongs to the API server.
        this.Addresses = new(network + 1, network + size - 2, Band(size - 2, 16, 16, 256));
        this.Addresses.Take(network + 1);
        var ports = (uint)(lastNodePort - firstNodePort + 1);
        this.NodePorts = new((uint)firstNodePort, (uint)lastNodePort, Band(ports, 16, 32, 128));
    }

    internal string Range { get; }

    internal NumberPool Addresses { get; }

    internal NumberPool NodePorts { get; }

    // A share of the range, within bounds; tiny ranges have no band.
    private static uint Band(uint size, uint fewest, uint divisor, uint most) => size <= fewest ? 0 : Math.Min(Math.Max(fewest, size / divisor), most);
}
