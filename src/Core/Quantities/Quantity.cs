using System;
using System.Numerics;

namespace KubeDsl.Quantities;

/// <summary>
/// An amount of a resource as Kubernetes writes it: CPU in cores (<c>250m</c> is a quarter), memory in bytes (<c>64Mi</c>), anything else in units.
/// The value is exact to a billionth. Two quantities are equal when their values are, however they are written.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    internal static readonly BigInteger NanosPerUnit = 1_000_000_000;
    private static readonly BigInteger NanosPerMilli = 1_000_000;

    private readonly BigInteger nanos;

    internal Quantity(BigInteger nanos, QuantityFormat format)
    {
        this.nanos = nanos;
        this.Format = format;
    }

    /// <summary>How the quantity was written and will be printed.</summary>
    public QuantityFormat Format { get; }

    /// <summary>Nothing, written <c>0</c>.</summary>
    public static Quantity Zero => default;

    /// <summary>The value rounded up to whole units (away from zero when negative); held at the bounds of the type.</summary>
    public long Value => Saturate(RoundUp(this.nanos, NanosPerUnit));

    /// <summary>The value in thousandths, rounded up (away from zero when negative); held at the bounds of the type.</summary>
    public long MilliValue => Saturate(RoundUp(this.nanos, NanosPerMilli));

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => this.nanos.Sign;

    /// <summary>True when the value is nothing.</summary>
    public bool IsZero => this.nanos.IsZero;

    /// <summary>True when the value is a whole number of units.</summary>
    public bool IsWhole => (this.nanos % NanosPerUnit).IsZero;

    internal BigInteger Nanos => this.nanos;

    /// <summary>The sum; it keeps the left side's way of writing unless that is zero.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => new(left.nanos + right.nanos, left.IsZero ? right.Format : left.Format);

    /// <summary>The difference; it keeps the left side's way of writing unless that is zero.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => new(left.nanos - right.nanos, left.IsZero ? right.Format : left.Format);

    /// <summary>True when the values are equal.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>True when the values differ.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>True when the left value is smaller.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>True when the left value is larger.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>True when the left value is not larger.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left value is not smaller.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>So many units.</summary>
    public static Quantity FromUnits(long units, QuantityFormat format = QuantityFormat.DecimalSI) => new(units * NanosPerUnit, format);

    /// <summary>So many thousandths, as CPU is counted.</summary>
    public static Quantity FromMilli(long milli) => new(milli * NanosPerMilli, QuantityFormat.DecimalSI);

    /// <summary>So many bytes, written with binary suffixes.</summary>
    public static Quantity FromBytes(long bytes) => FromUnits(bytes, QuantityFormat.BinarySI);

    /// <summary>Reads a quantity.</summary>
    /// <exception cref="FormatException">The text is not a quantity; the message says what is.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity) ? quantity : throw new FormatException("'" + text + "' is not a quantity; write a number with an optional suffix, such as 250m, 2, 64Mi or 1.5G.");

    /// <summary>Reads a quantity; false when the text is none.</summary>
    public static bool TryParse(string? text, out Quantity quantity) => QuantityParser.TryParse(text, out quantity);

    /// <summary>Rounds up (away from zero) to whole thousandths, as the API server stores the numbers of resource lists.</summary>
    public Quantity RoundUpToMilli() => new(RoundUp(this.nanos, NanosPerMilli) * NanosPerMilli, this.Format);

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => this.nanos.CompareTo(other.nanos);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => this.nanos.Equals(other.nanos);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && this.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => this.nanos.GetHashCode();

    /// <summary>The canonical text: the largest suffix that leaves a whole number.</summary>
    public override string ToString() => QuantityFormatter.Format(this);

    private static BigInteger RoundUp(BigInteger nanos, BigInteger step)
    {
        var quotient = BigInteger.DivRem(nanos, step, out var remainder);
        return remainder.IsZero ? quotient : quotient + remainder.Sign;
    }

    private static long Saturate(BigInteger value) => value > long.MaxValue ? long.MaxValue : value < long.MinValue ? long.MinValue : (long)value;
}
