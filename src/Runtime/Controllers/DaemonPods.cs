using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The Pods of a DaemonSet by the nodes that they are on or meant for, in order of name.</summary>
internal sealed class DaemonPods
{
    /// <summary>The label with the hash of the template that a Pod was made of.</summary>
    internal const string HashLabel = "controller-revision-hash";

    private readonly ControlPlane plane;
    private readonly string hash;
    private readonly int minReady;

    /// <param name="plane">The cluster.</param>
    /// <param name="set">The DaemonSet.</param>
    /// <param name="hash">The hash of its template.</param>
    internal DaemonPods(ControlPlane plane, DaemonSet set, string hash)
    {
        this.plane = plane;
        this.hash = hash;
        this.minReady = set.Spec.MinReadySeconds ?? 0;
        foreach (var pod in ControllerReferences.Claim(plane.Store.Pods, set, plane.Matcher(set.Spec.Selector)))
        {
            // A terminal Pod that is being deleted is as good as gone.
            if ((pod.IsTerminating && pod.IsTerminal()) || DaemonSetPlacement.NodeOf(pod) is not { } node)
                continue;
            if (!this.ByNode.TryGetValue(node, out var pods))
                this.ByNode.Add(node, pods = []);
            pods.Add(pod);
        }
    }

    internal SortedDictionary<string, List<Pod>> ByNode { get; } = new(StringComparer.Ordinal);

    internal IEnumerable<Pod> All => this.ByNode.Values.SelectMany(p => p);

    internal bool IsNew(Pod pod) => HashOf(pod) == this.hash;

    internal bool IsAvailable(Pod pod) => pod.IsAvailable(this.minReady, this.plane.Now);

    internal HashSet<string> LiveHashes() => this.All.Select(HashOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Assigned before unassigned, then in order of creation.</summary>
    internal List<Pod> OldestFirst(IEnumerable<Pod> pods) =>
        [.. pods.OrderBy(p => string.IsNullOrEmpty(p.Spec.NodeName)).ThenBy(this.plane.Store.Pods.SequenceOf)];

    /// <summary>What a node has, apart from what is going; and the Pod, if it is just one.</summary>
    internal (DaemonNodeKind Kind, Pod? Pod) Classify(List<Pod> pods)
    {
        var living = pods.Where(p => !p.IsTerminating).ToList();
        return living.Count switch
        {
            0 => (DaemonNodeKind.Empty, null),
            1 => (this.IsNew(living[0]) ? DaemonNodeKind.New : DaemonNodeKind.Old, living[0]),
            2 when this.IsNew(living[0]) != this.IsNew(living[1]) => (DaemonNodeKind.Both, null),
            _ => (DaemonNodeKind.Several, null),
        };
    }

    private static string HashOf(Pod pod) => pod.Metadata.Labels.GetValueOrDefault(HashLabel) ?? "";
}
