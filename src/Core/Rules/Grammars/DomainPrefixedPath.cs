using KubeDsl.Collections;

namespace KubeDsl.Rules.Grammars;

/// <summary>A DNS subdomain, a slash and a path, such as <c>example.com/controller</c>.</summary>
public static class DomainPrefixedPath
{
    /// <summary>What is wrong with the text, one entry for each complaint that the API server would make.</summary>
    public static EquatableArray<string> Complaints(string text)
    {
        var complaints = default(Complaints);
        var slash = text.IndexOf('/');
        if (slash <= 0 || slash == text.Length - 1)
        {
            complaints.AddIf(true, "must be a domain, '/' and a path, such as example.com/name");
            return complaints.ToArray();
        }

        complaints.AddRange(DnsSubdomain.Complaints(text.Substring(0, slash)));
        var allowed = true;
        foreach (var c in text.Substring(slash + 1))
            allowed &= c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "/:@%!$&'()*+,;=-._~".Contains(c);
        complaints.AddIf(!allowed, "must have only characters of URLs behind the '/'");
        return complaints.ToArray();
    }
}
