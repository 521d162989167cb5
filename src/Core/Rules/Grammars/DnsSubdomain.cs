using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A DNS subdomain (RFC 1123): up to 253 characters, DNS labels joined by dots; the single labels have no limit of their own. Most objects are named so.</summary>
public static class DnsSubdomain
{
    /// <summary>The largest length.</summary>
    public const int MaxLength = 253;

    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        complaints.AddIf(TextSize.Of(text) > MaxLength, TextSize.AtMost(MaxLength, text));
        complaints.AddIf(!Matches(text, 0), "must be lower-case letters, digits, '-' and '.', every part beginning and ending with a letter or digit");
        return complaints.ToArray();
    }

    /// <summary>As <see cref="Complaints"/>, for host names where a part may also begin with and hold <c>_</c>.</summary>
    internal static EquatableArray<string> ComplaintsWithUnderscore(string text) => Complaints(text.Replace('_', 'a'));

    /// <summary>True when nothing is wrong.</summary>
    public static bool IsValid(string text) => Complaints(text).IsEmpty;

    internal static bool Matches(string text, int start)
    {
        while (true)
        {
            var dot = text.IndexOf('.', start);
            if (!DnsLabel.Matches(text, start, dot < 0 ? text.Length : dot))
                return false;
            if (dot < 0)
                return true;
            start = dot + 1;
        }
    }
}
