using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Which Pods of a ReplicaSet go first when there are too many: those that are missed least. The first rule that tells two Pods apart decides.</summary>
/// <param name="now">The present instant.</param>
/// <param name="related">How many active Pods of the same Deployment each node has; Pods without a node share the key "".</param>
internal sealed class PodDeletionOrder(DateTimeOffset now, IReadOnlyDictionary<string, int> related) : IComparer<Pod>
{
    private const string CostAnnotation = "controller.kubernetes.io/pod-deletion-cost";

    /// <inheritdoc/>
    public int Compare(Pod? x, Pod? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = CompareState(x, y);
        if (order == 0)
            order = Cost(x).CompareTo(Cost(y));
        if (order == 0)
            order = this.Related(y).CompareTo(this.Related(x));
        if (order != 0)
            return order;
        if (x.IsReady() && ReadySince(x) != ReadySince(y))
            return this.CompareAges(ReadySince(x), ReadySince(y), x, y);
        order = CompareRestarts(x, y);
        if (order == 0 && x.Metadata.CreationTimestamp != y.Metadata.CreationTimestamp)
            return this.CompareAges(x.Metadata.CreationTimestamp, y.Metadata.CreationTimestamp, x, y);
        return order != 0 ? order : string.CompareOrdinal(x.Name, y.Name);
    }

    /// <summary>Unassigned before assigned, Pending before Unknown before Running, not ready before ready.</summary>
    internal static int CompareState(Pod x, Pod y)
    {
        var order = IsAssigned(x).CompareTo(IsAssigned(y));
        if (order == 0)
            order = PhaseRank(x).CompareTo(PhaseRank(y));
        return order != 0 ? order : x.IsReady().CompareTo(y.IsReady());
    }

    /// <summary>More restarts go first: of containers, then of sidecars.</summary>
    internal static int CompareRestarts(Pod x, Pod y)
    {
        var (containers, sidecars) = Restarts(y);
        var (ownContainers, ownSidecars) = Restarts(x);
        return containers != ownContainers ? containers.CompareTo(ownContainers) : sidecars.CompareTo(ownSidecars);
    }

    internal static DateTimeOffset? ReadySince(Pod pod) => pod.Status.Condition(PodConditionTypes.Ready)?.LastTransitionTime;

    private static bool IsAssigned(Pod pod) => !string.IsNullOrEmpty(pod.Spec.NodeName);

    private static int PhaseRank(Pod pod) => pod.Status.Phase switch
    {
        PodPhase.Pending => 0,
        PodPhase.Unknown => 1,
        _ => 2,
    };

    private static int Cost(Pod pod) =>
        pod.Metadata.Annotations.TryGetValue(CostAnnotation, out var text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cost) ? cost : 0;

    private static (int Containers, int Sidecars) Restarts(Pod pod)
    {
        var containers = 0;
        foreach (var status in pod.Status.ContainerStatuses)
            containers = Math.Max(containers, status.RestartCount);
        var sidecars = 0;
        for (var i = 0; i < pod.Spec.InitContainers.Count; i++)
        {
            if (pod.Spec.InitContainers[i].RestartPolicy == "Always" && i < pod.Status.InitContainerStatuses.Count)
                sidecars = Math.Max(sidecars, pod.Status.InitContainerStatuses[i].RestartCount);
        }

        return (containers, sidecars);
    }

    private int Related(Pod pod) => related.GetValueOrDefault(pod.Spec.NodeName ?? "");

    // Ages are compared by their order of magnitude only, so that among Pods of about one age the uid, a random number, decides.
    private int CompareAges(DateTimeOffset? x, DateTimeOffset? y, Pod left, Pod right)
    {
        var order = this.Magnitude(x).CompareTo(this.Magnitude(y));
        return order != 0 ? order : string.CompareOrdinal(left.Uid, right.Uid);
    }

    private int Magnitude(DateTimeOffset? since)
    {
        var ticks = (now - (since ?? now)).Ticks;
        return ticks <= 0 ? -1 : BitOperations.Log2((ulong)ticks * 100);
    }
}
