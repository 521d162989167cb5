using System;
using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A host name of an Ingress: a DNS subdomain, or <c>*.</c> and a DNS subdomain.</summary>
public static class DnsWildcard
{
    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        if (!text.Contains('*'))
            return DnsSubdomain.Complaints(text);
        var complaints = default(Complaints);
        complaints.AddIf(TextSize.Of(text) > DnsSubdomain.MaxLength, TextSize.AtMost(DnsSubdomain.MaxLength, text));
        complaints.AddIf(!text.StartsWith("*.", StringComparison.Ordinal) || !DnsSubdomain.Matches(text, 2), "may have '*' only as its whole first part, such as *.example.com");
        return complaints.ToArray();
    }
}
