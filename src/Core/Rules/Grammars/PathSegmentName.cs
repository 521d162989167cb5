using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A name that must only fit into a URL: neither <c>.</c> nor <c>..</c>, without <c>/</c> and <c>%</c>. Roles, bindings and disruption budgets are named so.</summary>
public static class PathSegmentName
{
    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        if (text is "." or "..")
            complaints.AddIf(true, "must not be '.' or '..'");
        else
            complaints.AddRange(PrefixComplaints(text));
        return complaints.ToArray();
    }

    /// <summary>As <see cref="Complaints"/>, for the beginning of a name.</summary>
    internal static EquatableArray<string> PrefixComplaints(string text)
    {
        var complaints = default(Complaints);
        complaints.AddIf(text.Contains('/'), "must not have '/'");
        complaints.AddIf(text.Contains('%'), "must not have '%'");
        return complaints.ToArray();
    }
}
