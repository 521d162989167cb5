using System;
using System.Globalization;
using System.Text;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>An IPv4 or IPv6 address as Kubernetes reads and compares it.</summary>
public readonly struct IpAddress : IEquatable<IpAddress>
{
    private readonly ulong high;
    private readonly ulong low;

    internal IpAddress(ulong high, ulong low, bool isV4, bool isStrict)
    {
        this.high = high;
        this.low = low;
        this.IsV4 = isV4;
        this.IsStrict = isStrict;
    }

    /// <summary>True for an IPv4 address written with dots alone.</summary>
    public bool IsV4 { get; }

    /// <summary>True when no part is written with more digits than it needs: <c>010.0.0.1</c> is read, but is not strict.</summary>
    public bool IsStrict { get; }

    /// <summary>True for an IPv4 address written as IPv6, such as <c>::ffff:10.0.0.1</c>.</summary>
    public bool IsMapped => !this.IsV4 && this.high == 0 && this.low >> 32 == 0xffff;

    /// <summary>The number of bits: 32 or 128.</summary>
    internal int Bits => this.IsV4 ? 32 : 128;

    internal ulong High => this.high;

    internal ulong Low => this.low;

    /// <summary>True for <c>0.0.0.0</c> and <c>::</c>.</summary>
    internal bool IsUnspecified => this.high == 0 && this.low == 0;

    /// <summary>True for 127.0.0.0/8 and <c>::1</c>.</summary>
    internal bool IsLoopback => this.AsV4 is { } v4 ? v4 >> 24 == 127 : this.high == 0 && this.low == 1;

    /// <summary>True for 169.254.0.0/16 and fe80::/10.</summary>
    internal bool IsLinkLocal => this.AsV4 is { } v4 ? v4 >> 16 == 0xa9fe : this.high >> 54 == 0x3fa;

    /// <summary>True for 224.0.0.0/24 and ff02::/16 of any flags.</summary>
    internal bool IsLinkLocalMulticast => this.AsV4 is { } v4 ? v4 >> 8 == 0xe00000 : this.high >> 56 == 0xff && ((this.high >> 48) & 0xf) == 2;

    private uint? AsV4 => this.IsV4 || this.IsMapped ? (uint)this.low : null;

    /// <summary>True when both are the same address of the same family.</summary>
    public static bool operator ==(IpAddress left, IpAddress right) => left.Equals(right);

    /// <summary>True when the addresses differ.</summary>
    public static bool operator !=(IpAddress left, IpAddress right) => !left.Equals(right);

    /// <summary>Reads an address; leading zeros are read over.</summary>
    public static bool TryParse(string text, out IpAddress address) => IpAddressParser.TryParse(text, out address);

    /// <summary>What is wrong with the text, one entry for each complaint that the API server of 1.36 and later would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        if (!TryParse(text, out var address))
            return ["must be an IP address, such as 10.0.0.1 or 2001:db8::1"];
        if (!address.IsStrict)
            return ["must not have leading zeros"];
        return address.IsMapped ? ["must not be an IPv4 address written as IPv6"] : [];
    }

    /// <summary>True when nothing is wrong.</summary>
    public static bool IsValid(string text) => Complaints(text).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(IpAddress other) => this.high == other.high && this.low == other.low && this.IsV4 == other.IsV4;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IpAddress other && this.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((this.high.GetHashCode() * 31) + this.low.GetHashCode());

    /// <summary>The canonical text (RFC 5952).</summary>
    public override string ToString()
    {
        if (this.IsV4)
            return V4Text((uint)this.low);
        return this.IsMapped ? "::ffff:" + V4Text((uint)this.low) : this.V6Text();
    }

    private static string V4Text(uint value) => FormattableText.Of("{0}.{1}.{2}.{3}", value >> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);

    private string V6Text()
    {
        var groups = new ushort[8];
        for (var i = 0; i < 8; i++)
            groups[i] = (ushort)((i < 4 ? this.high : this.low) >> (48 - (i % 4 * 16)));
        var (start, length) = LongestZeroRun(groups);
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            if (text.Length > 0 && text[text.Length - 1] != ':')
                text.Append(':');
            text.Append(groups[i].ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static (int Start, int Length) LongestZeroRun(ushort[] groups)
    {
        var best = (Start: -1, Length: 1);
        for (var i = 0; i < groups.Length; i++)
        {
            var end = i;
            while (end < groups.Length && groups[end] == 0)
                end++;
            if (end - i > best.Length)
                best = (i, end - i);
        }

        return best;
    }
}
