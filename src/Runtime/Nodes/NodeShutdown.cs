using System;
using System.Linq;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes.Pressure;

namespace KubeDsl.Runtime.Nodes;

/// <summary>
/// A node that is shut down in good order: it takes no more Pods, ends those that it has within a time that is kept for it, the critical ones last, and goes off.
/// Source: <c>pkg/kubelet/nodeshutdown</c>.
/// </summary>
internal static class NodeShutdown
{
    private static readonly PodFailure Terminated = new("Terminated", "Pod was terminated in response to imminent node shutdown.", IsDisruption: true);

    /// <summary>Begins a shutdown.</summary>
    /// <param name="kubelet">The node's kubelet.</param>
    /// <param name="total">The time for all Pods (<c>shutdownGracePeriod</c>).</param>
    /// <param name="critical">The part of it that is kept for critical Pods (<c>shutdownGracePeriodCriticalPods</c>).</param>
    /// <param name="off">What happens when the time is over.</param>
    internal static void Begin(Kubelet kubelet, TimeSpan total, TimeSpan critical, Action off)
    {
        var loop = kubelet.Plane.Loop;
        kubelet.IsShuttingDown = true;
        kubelet.PostStatus();
        End(kubelet, critical: false, total - critical);
        loop.After(total - critical, EventPriority.Node, () => End(kubelet, critical: true, critical));

        // What ends at this very instant still ends in good order.
        loop.After(total, EventPriority.Node, () => loop.After(TimeSpan.Zero, EventPriority.Node, () =>
        {
            kubelet.IsShuttingDown = false;
            off();
        }));
    }

    private static void End(Kubelet kubelet, bool critical, TimeSpan period)
    {
        foreach (var worker in kubelet.Workers.Where(w => PodLoad.IsCriticalPod(w.Pod) == critical).ToList())
        {
            var own = TimeSpan.FromSeconds(worker.Pod.Spec.TerminationGracePeriodSeconds ?? 30);
            kubelet.Fail(worker, Terminated, own < period ? own : period);
        }
    }
}
