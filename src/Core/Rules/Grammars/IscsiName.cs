using System;
using System.Linq;

namespace KubeDsl.Rules.Grammars;

/// <summary>The name of an iSCSI node: <c>iqn.</c> with year and month, a domain and a name behind a colon, or <c>eui.</c> or <c>naa.</c> with hexadecimal digits.</summary>
public static class IscsiName
{
    /// <summary>True for a name that the API server accepts.</summary>
    public static bool IsValid(string text)
    {
        if (text.StartsWith("iqn", StringComparison.Ordinal))
            return IsQualified(text);
        if (text.StartsWith("eui", StringComparison.Ordinal))
            return text.Length == 20 && text.Skip(4).All(IsHexadecimal);
        return text.StartsWith("naa", StringComparison.Ordinal) && text.Length == 36 && text.Skip(4).All(IsHexadecimal);
    }

    private static bool IsQualified(string text)
    {
        const int Domain = 12;
        var colon = text.IndexOf(':');
        if (colon <= Domain || colon == text.Length - 1 || text[3] != '.' || text[8] != '-' || text[11] != '.')
            return false;
        for (var i = 4; i < 11; i++)
        {
            if (i != 8 && text[i] is (< '0' or > '9'))
                return false;
        }

        return text.Substring(Domain, colon - Domain).All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.')
            && text.Skip(colon + 1).All(c => c is not (',' or ';' or '*' or '&' or '$' or '|') && !char.IsWhiteSpace(c));
    }

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
