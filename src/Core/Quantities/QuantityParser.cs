using System;
using System.Globalization;
using System.Numerics;

namespace KubeDsl.Quantities;

/// <summary>The grammar of quantities: sign, digits with at most one point, suffix.</summary>
internal static class QuantityParser
{
    /// <summary>Exponents beyond this are refused: no resource is that large, and a billion digits would have to be computed.</summary>
    private const int LargestExponent = 1000;

    private static readonly BigInteger LargestBinary = long.MaxValue * Quantity.NanosPerUnit;

    internal static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (string.IsNullOrEmpty(text))
            return false;
        var position = text![0] is '+' or '-' ? 1 : 0;
        var negative = text[0] == '-';
        var start = position;
        var point = -1;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c is >= '0' and <= '9')
                continue;
            if (c == '.' && point < 0)
                point = position;
            else
                break;
        }

        if (!TryReadSuffix(text.Substring(position), out var format, out var binaryPower, out var decimalPower))
            return false;
        var number = text.Substring(start, position - start).Replace(".", "");
        var mantissa = number.Length == 0 ? BigInteger.Zero : BigInteger.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
        var fraction = point < 0 ? 0 : position - point - 1;
        var nanos = Scale(mantissa << binaryPower, decimalPower - fraction + 9);
        if (format == QuantityFormat.BinarySI && nanos > LargestBinary)
            nanos = LargestBinary;
        if (format == QuantityFormat.BinarySI && nanos < Quantity.NanosPerUnit && !nanos.IsZero)
            format = QuantityFormat.DecimalSI;
        quantity = new Quantity(negative ? -nanos : nanos, format);
        return true;
    }

    /// <summary>Times a power of ten; what is finer than a billionth is rounded away from zero.</summary>
    private static BigInteger Scale(BigInteger value, int power)
    {
        if (power >= 0)
            return value * BigInteger.Pow(10, power);
        var quotient = BigInteger.DivRem(value, BigInteger.Pow(10, -power), out var remainder);
        return remainder.IsZero ? quotient : quotient + 1;
    }

    private static bool TryReadSuffix(string suffix, out QuantityFormat format, out int binaryPower, out int decimalPower)
    {
        format = QuantityFormat.DecimalSI;
        binaryPower = 0;
        decimalPower = 0;
        if (suffix.Length == 2 && suffix[1] == 'i')
        {
            format = QuantityFormat.BinarySI;
            binaryPower = 10 * ("KMGTPE".IndexOf(suffix[0]) + 1);
            return binaryPower > 0;
        }

        if (suffix.Length > 1 && suffix[0] is 'e' or 'E')
        {
            format = QuantityFormat.DecimalExponent;
            return int.TryParse(suffix.Substring(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimalPower)
                && Math.Abs((long)decimalPower) <= LargestExponent;
        }

        var index = suffix.Length == 0 ? 3 : suffix.Length == 1 ? "num?kMGTPE".IndexOf(suffix[0]) : -1;
        if (index < 0 || suffix is "?")
            return false;
        decimalPower = (index - 3) * 3;
        return true;
    }
}
