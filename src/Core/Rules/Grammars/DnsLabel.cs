using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A DNS label (RFC 1123): 1 to 63 lower-case letters, digits and dashes, with a letter or digit at both ends. Containers, volumes, namespaces and Services are named so.</summary>
public static class DnsLabel
{
    /// <summary>The largest length.</summary>
    public const int MaxLength = 63;

    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        complaints.AddIf(TextSize.Of(text) > MaxLength, TextSize.AtMost(MaxLength, text));
        complaints.AddIf(!Matches(text, 0, text.Length), "must be lower-case letters, digits and '-', beginning and ending with a letter or digit");
        return complaints.ToArray();
    }

    /// <summary>True when nothing is wrong.</summary>
    public static bool IsValid(string text) => Complaints(text).IsEmpty;

    internal static bool Matches(string text, int start, int end)
    {
        if (start >= end || text[start] == '-' || text[end - 1] == '-')
            return false;
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return true;
    }
}
