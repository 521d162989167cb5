using System;
using System.Globalization;
using KubeDsl.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeDsl.Yaml;

/// <summary>
/// The types of scalars, as the reader of kubectl sees them: quoted ones are texts; of plain ones, the words and numbers of YAML 1.1 are what they look like. So 0644 is octal, and yes is true.
/// Times and numbers to the base of sixty stay texts.
/// </summary>
internal static class YamlScalars
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    internal static ScalarNode Read(Scalar scalar, SourcePosition position)
    {
        var text = scalar.Value;
        if (!scalar.Tag.IsEmpty && scalar.Tag.Value != "!")
            return ReadTagged(scalar.Tag.Value, text, position);
        return scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty ? new ScalarNode(text) { Position = position } : ReadPlain(text, position);
    }

    private static ScalarNode ReadTagged(string tag, string text, SourcePosition position)
    {
        var name = tag.StartsWith(TagPrefix, StringComparison.Ordinal) ? tag.Substring(TagPrefix.Length) : tag;
        var plain = ReadPlain(text, position);
        switch (name)
        {
            case "str" or "binary" or "timestamp":
                return new ScalarNode(text) { Position = position };
            case "null" when plain.Kind == ScalarKind.Null:
            case "bool" when plain.Kind == ScalarKind.Boolean:
            case "int" or "float" when plain.Kind == ScalarKind.Number:
                return plain;
            case "null" or "bool" or "int" or "float":
                throw new YamlFormatException(position, "'" + text + "' is not of the type !!" + name + " that stands before it");
            default:
                throw new YamlFormatException(position, "the tag '" + tag + "' is not known; manifests need none");
        }
    }

    private static ScalarNode ReadPlain(string text, SourcePosition position)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new ScalarNode(ScalarKind.Null, "null") { Position = position };
            case "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return new ScalarNode(true) { Position = position };
            case "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return new ScalarNode(false) { Position = position };
            case ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN":
                throw new YamlFormatException(position, "'" + text + "' is a number that JSON cannot write; quote it if a text is meant");
            default:
                return text[0] is (>= '0' and <= '9') or '+' or '-' or '.' && NumberOf(text.Replace("_", "")) is { } number
                    ? new ScalarNode(ScalarKind.Number, number) { Position = position }
                    : new ScalarNode(text) { Position = position };
        }
    }

    /// <summary>The number as JSON writes it; null for what is none.</summary>
    private static string? NumberOf(string text)
    {
        if (text.Length == 0)
            return null;
        var isNegative = text[0] == '-';
        var digits = text[0] is '+' or '-' ? text.Substring(1) : text;
        if (WholeOf(digits) is { } whole)
            return (isNegative && whole != 0 ? "-" : "") + whole.ToString(CultureInfo.InvariantCulture);
        return IsDecimal(digits) && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
            ? (isNegative ? -value : value).ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A whole number of 64 bits to the base that its beginning tells: 0x, 0o, 0b, or a 0 alone for octal.</summary>
    private static ulong? WholeOf(string digits)
    {
        var (start, radix) = digits.Length < 2 || digits[0] != '0' ? (0, 10UL)
            : digits[1] is 'x' or 'X' ? (2, 16UL)
            : digits[1] is 'o' or 'O' ? (2, 8UL)
            : digits[1] is 'b' or 'B' ? (2, 2UL)
            : (1, 8UL);
        if (start == digits.Length)
            return null;
        var value = 0UL;
        for (var i = start; i < digits.Length; i++)
        {
            var digit = DigitOf(digits[i]);
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
                return null;
            value = (value * radix) + digit;
        }

        return value;
    }

    private static ulong DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => (ulong)(c - '0'),
        >= 'a' and <= 'f' => (ulong)(c - 'a' + 10),
        >= 'A' and <= 'F' => (ulong)(c - 'A' + 10),
        _ => ulong.MaxValue,
    };

    /// <summary>Digits with at most one point and an exponent.</summary>
    private static bool IsDecimal(string text)
    {
        var at = 0;
        var whole = Digits(text, ref at);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole + fraction == 0)
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            if (Digits(text, ref at) == 0)
                return false;
        }

        return at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at - start;
    }
}
