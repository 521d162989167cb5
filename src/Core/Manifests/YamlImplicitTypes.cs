using System;

namespace KubeDsl.Manifests;

/// <summary>Texts that a reader of YAML 1.1 or 1.2 takes for something else when they stand without quotes.</summary>
internal static class YamlImplicitTypes
{
    /// <summary>Whether the text reads as null, a truth value, a number, a time or a merge key. It must not be empty.</summary>
    internal static bool Matches(string text) => IsWord(text) || (text[0] is >= '0' and <= '9' or '+' or '-' or '.' && (IsNumber(text) || IsTimestamp(text)));

    private static bool IsWord(string text) => text is
        "~" or "null" or "Null" or "NULL" or "=" or "<<" or
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" or
        "y" or "Y" or "yes" or "Yes" or "YES" or "n" or "N" or "no" or "No" or "NO" or
        "on" or "On" or "ON" or "off" or "Off" or "OFF";

    private static bool IsNumber(string text)
    {
        var at = text[0] is '+' or '-' ? 1 : 0;
        var body = text.Substring(at);
        if (body is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN")
            return true;
        if (body.Length > 2 && body[0] == '0' && body[1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
            return Skip(body, 2, body[1] is 'x' or 'X' ? IsHex : IsDigit) == body.Length;
        return IsDecimal(body) || IsSexagesimal(body);
    }

    /// <summary>Digits with at most one point, and an exponent; YAML 1.1 lets underscores stand between digits.</summary>
    private static bool IsDecimal(string text)
    {
        var whole = Skip(text, 0, IsDigit);
        var end = whole;
        if (end < text.Length && text[end] == '.')
            end = Skip(text, end + 1, IsDigit);
        if (whole == 0 && end <= 1)
            return false;
        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = Skip(text, exponent, IsDigit);
            return end == text.Length && end > exponent;
        }

        return end == text.Length;
    }

    /// <summary>Numbers to the base of sixty, such as <c>12:30:45</c>: YAML 1.1 had them, and 10:30 would arrive as 630.</summary>
    private static bool IsSexagesimal(string text)
    {
        var at = Skip(text, 0, IsDigit);
        if (at == 0 || at == text.Length || text[at] != ':')
            return false;
        while (at < text.Length && text[at] == ':')
        {
            var start = at + 1;
            at = Skip(text, start, IsDigit);
            if (at - start is not (1 or 2) || (at - start == 2 && text[start] is > '5' or '_'))
                return false;
        }

        return at == text.Length || (text[at] == '.' && Skip(text, at + 1, IsDigit) == text.Length);
    }

    /// <summary>A date of four, one or two, and one or two digits, alone or with a time behind it.</summary>
    private static bool IsTimestamp(string text)
    {
        var year = Skip(text, 0, IsDigit);
        if (year != 4 || year == text.Length || text[year] != '-')
            return false;
        var month = Skip(text, year + 1, IsDigit);
        if (month == text.Length || month - year is < 2 or > 3 || text[month] != '-')
            return false;
        var day = Skip(text, month + 1, IsDigit);
        return day - month is 2 or 3 && (day == text.Length || text[day] is 'T' or 't' or ' ');
    }

    private static int Skip(string text, int start, Func<char, bool> matches)
    {
        while (start < text.Length && matches(text[start]))
            start++;
        return start;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or '_';

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or '_';
}
