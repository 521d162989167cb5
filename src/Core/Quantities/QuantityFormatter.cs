using System.Globalization;
using System.Numerics;

namespace KubeDsl.Quantities;

/// <summary>The canonical text of quantities.</summary>
internal static class QuantityFormatter
{
    private static readonly string[] DecimalSuffixes = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] BinarySuffixes = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    internal static string Format(Quantity quantity)
    {
        if (quantity.IsZero)
            return "0";
        // Below one Ki, or with a fraction, binary suffixes say nothing.
        return quantity.Format == QuantityFormat.BinarySI && quantity.IsWhole && BigInteger.Abs(quantity.Nanos) >= 1024 * Quantity.NanosPerUnit
            ? Binary(quantity.Nanos / Quantity.NanosPerUnit)
            : Decimal(quantity.Nanos, quantity.Format == QuantityFormat.DecimalExponent);
    }

    private static string Binary(BigInteger value)
    {
        var power = 0;
        while (power < BinarySuffixes.Length - 1 && (value % 1024).IsZero)
        {
            value /= 1024;
            power++;
        }

        return value.ToString(CultureInfo.InvariantCulture) + BinarySuffixes[power];
    }

    private static string Decimal(BigInteger nanos, bool exponent)
    {
        var power = -9;
        while ((nanos % 1000).IsZero && (exponent || power < 18))
        {
            nanos /= 1000;
            power += 3;
        }

        var number = nanos.ToString(CultureInfo.InvariantCulture);
        return exponent
            ? power == 0 ? number : number + "e" + power.ToString(CultureInfo.InvariantCulture)
            : number + DecimalSuffixes[(power / 3) + 3];
    }
}
