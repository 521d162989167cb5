using System;
using System.Globalization;

namespace KubeDsl.Manifests;

/// <summary>Times as the API takes them (RFC 3339): date, <c>T</c>, time with optional fraction, <c>Z</c> or an offset.</summary>
internal static class Rfc3339
{
    internal static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        var end = text.Length - (text.EndsWith("Z", StringComparison.Ordinal) ? 1 : 6);
        if (end < 19 || text[10] != 'T')
            return false;
        var offset = text.Substring(end);
        if (offset != "Z" && (offset[0] is not ('+' or '-') || offset[3] != ':'))
            return false;
        // .NET counts in ticks; finer digits are cut off, as nothing compares times that finely.
        var fraction = text.Substring(19, end - 19);
        if (fraction.Length > 0 && (fraction[0] is not ('.' or ',') || fraction.Length == 1 || !IsDigits(fraction, 1)))
            return false;
        fraction = fraction.Length == 0 ? "" : "." + fraction.Substring(1, Math.Min(7, fraction.Length - 1));
        return DateTimeOffset.TryParse(
            text.Substring(0, 19) + fraction + offset, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out time)
            && IsDigits(text.Substring(0, 19).Replace("-", "").Replace("T", "").Replace(":", ""), 0);
    }

    private static bool IsDigits(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return true;
    }
}
