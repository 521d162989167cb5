using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>The plug-in DefaultTolerationSeconds: a Pod outlives a node that is not ready or not reachable for five minutes, unless it says something else.</summary>
internal static class NodeTolerations
{
    private const long Seconds = 300;
    private static readonly string[] Keys = ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"];

    internal static EquatableArray<Toleration> Apply(EquatableArray<Toleration> tolerations)
    {
        var result = tolerations.ToList();
        foreach (var key in Keys)
        {
            if (!tolerations.Any(t => (string.IsNullOrEmpty(t.Key) || t.Key == key) && (string.IsNullOrEmpty(t.Effect) || t.Effect == Tolerations.NoExecute)))
                result.Add(new Toleration { Key = key, Operator = "Exists", Effect = Tolerations.NoExecute, TolerationSeconds = Seconds });
        }

        return result.Count == tolerations.Count ? tolerations : result.ToEquatableArray();
    }
}
