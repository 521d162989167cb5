using System.Globalization;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A range of addresses, such as <c>10.0.0.0/16</c>.</summary>
public readonly record struct Cidr
{
    private Cidr(IpAddress address, int length, bool isStrict)
    {
        this.Address = address;
        this.Length = length;
        this.IsStrict = isStrict;
    }

    /// <summary>The address as it is written, host bits and all.</summary>
    public IpAddress Address { get; }

    /// <summary>The number of bits that all addresses of the range share.</summary>
    public int Length { get; }

    /// <summary>True when nothing is written with leading zeros.</summary>
    public bool IsStrict { get; }

    /// <summary>True when bits behind the shared ones are set.</summary>
    public bool HasHostBits
    {
        get
        {
            var (high, low) = this.Mask();
            return (this.Address.High & ~high) != 0 || (this.Address.Low & ~low) != 0;
        }
    }

    /// <summary>The first address: the one with no host bit set.</summary>
    internal IpAddress First
    {
        get
        {
            var (high, low) = this.Mask();
            return new IpAddress(this.Address.High & high, this.Address.Low & low, this.Address.IsV4, isStrict: true);
        }
    }

    /// <summary>The last address: the one with all host bits set.</summary>
    internal IpAddress Last
    {
        get
        {
            var (high, low) = this.Mask();
            var lowHost = this.Address.IsV4 ? ~low & uint.MaxValue : ~low;
            var highHost = this.Address.IsV4 ? 0 : ~high;
            return new IpAddress(this.First.High | highHost, this.First.Low | lowHost, this.Address.IsV4, isStrict: true);
        }
    }

    /// <summary>Reads a range; leading zeros and host bits are read over.</summary>
    public static bool TryParse(string text, out Cidr range)
    {
        range = default;
        var slash = text.IndexOf('/');
        if (slash < 0 || !IpAddress.TryParse(text.Substring(0, slash), out var address))
            return false;
        var digits = text.Substring(slash + 1);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > address.Bits)
            return false;
        range = new Cidr(address, length, address.IsStrict && (digits.Length == 1 || digits[0] != '0'));
        return true;
    }

    /// <summary>What is wrong with the text: nothing or one entry, as with the API server of 1.36 and later.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        if (!TryParse(text, out var range))
            return ["must be a range of addresses, such as 10.0.0.0/8 or 2001:db8::/64"];
        if (!range.IsStrict)
            return ["must not have leading zeros"];
        if (range.Address.IsMapped)
            return ["must not be an IPv4 range written as IPv6"];
        return range.HasHostBits ? ["must not have bits set behind the first " + range.Length.ToString(CultureInfo.InvariantCulture)] : [];
    }

    /// <summary>True when the address lies in the range.</summary>
    public bool Contains(IpAddress address)
    {
        var (high, low) = this.Mask();
        return address.IsV4 == this.Address.IsV4 && (address.High & high) == (this.Address.High & high) && (address.Low & low) == (this.Address.Low & low);
    }

    /// <summary>The canonical text: address without host bits in canonical form, and the length.</summary>
    public override string ToString() => this.First + "/" + this.Length.ToString(CultureInfo.InvariantCulture);

    private (ulong High, ulong Low) Mask()
    {
        var length = this.Length + 128 - this.Address.Bits;
        return (Ones(length), Ones(length - 64));
    }

    private static ulong Ones(int count) => count <= 0 ? 0 : count >= 64 ? ulong.MaxValue : ~(ulong.MaxValue >> count);
}
