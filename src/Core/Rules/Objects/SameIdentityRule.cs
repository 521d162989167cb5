using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Objects;

/// <summary>KDSL0003.</summary>
internal static class SameIdentityRule
{
    internal static IEnumerable<Fault> Check(IReadOnlyList<KubernetesObject> objects) => objects
        .Where(o => o.Metadata.Name is { Length: > 0 })
        .GroupBy(o => (ObjectKey.Of(o), Group(o.ApiVersion)))
        .Where(g => g.Count() > 1)
        .Select(g => new Fault
        {
            Rule = NamingRules.SameIdentity,
            Place = new(g.Key.Item1, "metadata.name"),
            Arguments = [g.Key.Item1.Kind, g.Key.Item1.Name, g.Key.Item1.Namespace],
        });

    /// <summary>Kinds of different groups may share a name; versions of one group are one kind.</summary>
    private static string Group(string apiVersion) => apiVersion.IndexOf('/') is >= 0 and var slash ? apiVersion.Substring(0, slash) : "";
}
