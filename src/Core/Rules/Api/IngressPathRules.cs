using System;

namespace KubeDsl.Rules.Api;

/// <summary>Paths of URLs that an Ingress compares by itself.</summary>
internal static class IngressPathRules
{
    private static readonly string[] Anywhere = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] AtTheEnd = ["/..", "/."];

    internal static void Check(string text, FieldPath path, ApiFaults faults)
    {
        if (!text.StartsWith('/'))
            faults.Invalid(path, text, "must begin with '/'");
        foreach (var part in Anywhere)
        {
            if (text.Contains(part, StringComparison.Ordinal))
                faults.Invalid(path, text, "must not have '" + part + "'");
        }

        foreach (var part in AtTheEnd)
        {
            if (text.EndsWith(part, StringComparison.Ordinal))
                faults.Invalid(path, text, "must not end in '" + part + "'");
        }
    }
}
