using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Controllers;

/// <summary>What the Deployment controller writes on its ReplicaSets: revision, earlier revisions, the size that was wanted.</summary>
internal static class DeploymentAnnotations
{
    internal const string Revision = "deployment.kubernetes.io/revision";
    private const string RevisionHistory = "deployment.kubernetes.io/revision-history";
    private const string DesiredReplicas = "deployment.kubernetes.io/desired-replicas";
    private const string MaxReplicas = "deployment.kubernetes.io/max-replicas";
    internal const string RollbackTo = "deprecated.deployment.rollback.to";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private const int HistoryLength = 2000;

    /// <summary>The revision of a ReplicaSet or Deployment; 0 when it has none.</summary>
    internal static long RevisionOf(KubernetesObject value) => Number(value, Revision) ?? 0;

    internal static long? Desired(ReplicaSet set) => Number(set, DesiredReplicas);

    internal static long? Max(ReplicaSet set) => Number(set, MaxReplicas);

    internal static EquatableMap<string> WithSize(EquatableMap<string> annotations, int desired, int max)
    {
        var (desiredText, maxText) = (Text(desired), Text(max));
        return annotations.GetValueOrDefault(DesiredReplicas) == desiredText && annotations.GetValueOrDefault(MaxReplicas) == maxText
            ? annotations
            : annotations.With(DesiredReplicas, desiredText).With(MaxReplicas, maxText);
    }

    /// <summary>The annotations of a new ReplicaSet's present state: those of the Deployment, and at least the wanted revision.</summary>
    internal static EquatableMap<string> ForNewReplicaSet(EquatableMap<string> present, Deployment deployment, long wanted)
    {
        var result = present;
        foreach (var annotation in deployment.Metadata.Annotations)
        {
            if (!IsOwn(annotation.Key) && result.GetValueOrDefault(annotation.Key) != annotation.Value)
                result = result.With(annotation.Key, annotation.Value);
        }

        var old = present.GetValueOrDefault(Revision);
        if (!long.TryParse(old ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var revision) || revision >= wanted)
            return result;
        result = result.With(Revision, Text(wanted));
        return old is null ? result : result.With(RevisionHistory, Append(present.GetValueOrDefault(RevisionHistory), old));
    }

    private static bool IsOwn(string key) => key is LastApplied or Revision or RevisionHistory or DesiredReplicas or MaxReplicas or RollbackTo;

    private static string Append(string? history, string revision)
    {
        var revisions = string.IsNullOrEmpty(history) ? [] : history.Split(',').ToList();
        revisions.Add(revision);
        while (revisions.Count > 1 && revisions.Sum(r => r.Length + 1) - 1 > HistoryLength)
            revisions.RemoveAt(0);
        return string.Join(",", revisions);
    }

    private static long? Number(KubernetesObject value, string annotation) =>
        value.Metadata.Annotations.TryGetValue(annotation, out var text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
