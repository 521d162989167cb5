using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A label key, and whatever else is named like one: an optional DNS subdomain and <c>/</c>, then 1 to 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c> with a letter or digit at both ends.</summary>
public static class QualifiedName
{
    /// <summary>The largest length of the part behind the slash.</summary>
    public const int MaxLength = 63;

    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        var slash = text.IndexOf('/');
        if (slash != text.LastIndexOf('/'))
        {
            complaints.AddIf(true, "may have one '/' at most, between a domain and a name");
            return complaints.ToArray();
        }

        if (slash == 0)
            complaints.AddIf(true, "must have a domain before the '/'");
        else if (slash > 0)
            complaints.AddRange(DnsSubdomain.Complaints(text.Substring(0, slash)));
        var name = text.Substring(slash + 1);
        complaints.AddIf(name.Length == 0, "must have a name");
        complaints.AddIf(TextSize.Of(name) > MaxLength, TextSize.AtMost(MaxLength, name));
        complaints.AddIf(!LabelValue.Matches(name), "must be letters, digits, '-', '_' and '.', beginning and ending with a letter or digit");
        return complaints.ToArray();
    }

    /// <summary>As <see cref="Complaints"/>, for keys of annotations, whose case does not count.</summary>
    public static EquatableArray<string> AnnotationComplaints(string text) => Complaints(text.ToLowerInvariant());

    /// <summary>True when nothing is wrong.</summary>
    public static bool IsValid(string text) => Complaints(text).IsEmpty;

    /// <summary>The part before the slash; empty when there is none.</summary>
    internal static string PrefixOf(string text)
    {
        var slash = text.IndexOf('/');
        return slash < 0 ? "" : text.Substring(0, slash);
    }
}
