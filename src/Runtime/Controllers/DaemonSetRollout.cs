using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>One step of a DaemonSet's rolling update: the Pods to delete, and the nodes that get a second Pod meanwhile.</summary>
internal sealed class DaemonSetRollout
{
    private readonly ControlPlane plane;
    private readonly DaemonPods pods;
    private readonly DaemonSetPlacement placement;

    private DaemonSetRollout(ControlPlane plane, DaemonPods pods, DaemonSetPlacement placement)
    {
        this.plane = plane;
        this.pods = pods;
        this.placement = placement;
    }

    internal List<Pod> ToDelete { get; } = [];

    internal List<Node> Missing { get; } = [];

    /// <param name="plane">The cluster.</param>
    /// <param name="strategy">The bounds.</param>
    /// <param name="pods">The Pods.</param>
    /// <param name="placement">Where they belong.</param>
    /// <param name="desired">How many nodes they belong on.</param>
    internal static DaemonSetRollout Plan(ControlPlane plane, RollingUpdateDaemonSet strategy, DaemonPods pods, DaemonSetPlacement placement, int desired)
    {
        var rollout = new DaemonSetRollout(plane, pods, placement);
        var surge = ScaledCount.RoundUp(strategy.MaxSurge!.Value, desired) ?? 0;
        var unavailable = ScaledCount.RoundUp(strategy.MaxUnavailable!.Value, desired) ?? 0;
        if (surge == 0)
            rollout.ReplaceInPlace(Math.Max(1, unavailable));
        else
            rollout.ReplaceWithSurge(surge, desired);
        return rollout;
    }

    private void ReplaceInPlace(int maxUnavailable)
    {
        var unavailable = 0;
        var candidates = new List<Pod>();
        foreach (var onNode in this.pods.ByNode.Values)
        {
            var (kind, pod) = this.pods.Classify(onNode);
            if (pod is null || !this.pods.IsAvailable(pod))
                unavailable++;
            if (kind == DaemonNodeKind.Old)
                (this.pods.IsAvailable(pod!) ? candidates : this.ToDelete).Add(pod!);
        }

        this.ToDelete.AddRange(candidates.Take(Math.Max(0, maxUnavailable - unavailable)));
    }

    private void ReplaceWithSurge(int maxSurge, int desired)
    {
        var inFlight = 0;
        var available = 0;
        var candidates = new List<Node>();
        var leaving = new List<Pod>();
        foreach (var (name, onNode) in this.pods.ByNode)
        {
            var living = onNode.Where(p => !p.IsTerminating).ToList();
            var (kind, pod) = this.pods.Classify(onNode);
            available += living.Exists(this.pods.IsAvailable) ? 1 : 0;
            if (kind == DaemonNodeKind.Several || (kind == DaemonNodeKind.Both && !living.Exists(p => this.pods.IsNew(p) && this.pods.IsAvailable(p))))
                inFlight++;
            if (kind != DaemonNodeKind.Old || this.plane.Store.Nodes.Find("", name) is not { } node)
                continue;
            if (!this.placement.Judge(node).ShouldRun)
                (this.pods.IsAvailable(pod!) ? leaving : this.ToDelete).Add(pod!);
            else
                (this.pods.IsAvailable(pod!) ? candidates : this.Missing).Add(node);
        }

        // A Pod that serves leaves its former place only when another serves instead.
        this.ToDelete.AddRange(leaving.Take(Math.Max(0, available - desired)));
        this.Missing.AddRange(candidates.Take(Math.Max(0, maxSurge - inFlight)));
    }
}
