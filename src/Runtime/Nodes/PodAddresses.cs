using System;
using System.Collections;
using System.Globalization;

namespace KubeDsl.Runtime.Nodes;

/// <summary>The addresses of a node's Pods in its block of 256: network, gateway and broadcast are never given, and a released one is not given again before all others were.</summary>
/// <param name="prefix">The first three bytes, such as <c>10.244.7</c>.</param>
internal sealed class PodAddresses(string prefix)
{
    private const int First = 2;
    private const int Last = 254;
    private readonly BitArray taken = new(Last + 1);
    private int last = First - 1;

    /// <summary>The next free address; null when there is none.</summary>
    internal string? Take()
    {
        for (var i = 0; i <= Last - First; i++)
        {
            this.last = this.last == Last ? First : this.last + 1;
            if (this.taken[this.last])
                continue;
            this.taken[this.last] = true;
            return prefix + "." + this.last.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }

    internal void Release(string address)
    {
        if (int.TryParse(address.AsSpan(address.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var host))
            this.taken[host] = false;
    }
}
