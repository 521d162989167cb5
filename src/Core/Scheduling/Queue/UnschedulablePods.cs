using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Queue;

/// <summary>
/// The pool of Pods that wait for a change, kept under the plugins that rejected them: an event looks only at Pods whose rejectors care for it. Pods that a
/// gate holds back are kept under that gate alone and have no time limit.
/// </summary>
internal sealed class UnschedulablePods
{
    private readonly SortedDictionary<string, HashSet<QueuedPod>> byPlugin = new(StringComparer.Ordinal);
    private readonly PodHeap byAge = new(PodOrder.ByAge);
    private long looks;

    /// <summary>How many wait for a change.</summary>
    internal int Count => this.byAge.Count;

    /// <summary>How many are held back.</summary>
    internal int GatedCount { get; private set; }

    /// <summary>The Pod that waits longest; null when none waits.</summary>
    internal QueuedPod? Eldest => this.byAge.Head;

    internal void Add(QueuedPod pod)
    {
        if (pod.GatingPlugin is { } gate)
        {
            pod.State = QueuedPodState.Gated;
            pod.KeptUnder = [gate];
            this.GatedCount++;
        }
        else
        {
            pod.State = QueuedPodState.Unschedulable;
            pod.KeptUnder = [.. pod.RejectedBy, .. pod.PendingOn];
            this.byAge.Add(pod);
        }

        foreach (var plugin in pod.KeptUnder)
        {
            if (!this.byPlugin.TryGetValue(plugin, out var pods))
                this.byPlugin.Add(plugin, pods = []);
            pods.Add(pod);
        }
    }

    internal void Remove(QueuedPod pod)
    {
        foreach (var plugin in pod.KeptUnder)
            this.byPlugin[plugin].Remove(pod);
        if (pod.State == QueuedPodState.Gated)
            this.GatedCount--;
        else
            this.byAge.Remove(pod);
    }

    /// <summary>The Pods that one of the chosen plugins keeps here, each once.</summary>
    internal List<QueuedPod> KeptBy(Func<string, bool> isChosen)
    {
        this.looks++;
        var result = new List<QueuedPod>();
        foreach (var entry in this.byPlugin)
        {
            if (entry.Value.Count == 0 || !isChosen(entry.Key))
                continue;
            foreach (var pod in entry.Value)
            {
                if (pod.LastLook == this.looks)
                    continue;
                pod.LastLook = this.looks;
                result.Add(pod);
            }
        }

        return result;
    }
}
