using System;
using System.Collections.Generic;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Queue;

/// <summary>Asks, whenever a Pod is about to be tried, whether a plugin holds it back.</summary>
internal sealed class PreEnqueueGate
{
    private readonly List<IPreEnqueuePlugin> plugins = [];
    private readonly HashSet<string> preempting = new(StringComparer.Ordinal);

    internal PreEnqueueGate(SchedulingProfile profile)
    {
        foreach (var entry in profile.Plugins)
        {
            if (entry.Plugin is IPreEnqueuePlugin plugin)
                this.plugins.Add(plugin);
        }
    }

    internal void BeginPreemption(string podKey) => this.preempting.Add(podKey);

    internal bool EndPreemption(string podKey) => this.preempting.Remove(podKey);

    /// <summary>True when the Pod may be tried; otherwise it is marked with the plugin that holds it back. The plugin that held it back before is asked first.</summary>
    internal bool Pass(QueuedPod pod)
    {
        var before = pod.GatingPlugin;
        foreach (var plugin in this.plugins)
        {
            if (plugin.Name == before && Holds(plugin, pod))
                return Gate(pod, plugin.Name);
        }

        foreach (var plugin in this.plugins)
        {
            if (plugin.Name != before && Holds(plugin, pod))
                return Gate(pod, plugin.Name);
        }

        if (this.preempting.Contains(pod.Key))
            return Gate(pod, nameof(DefaultPreemption));
        pod.GatingPlugin = null;
        return true;
    }

    private static bool Gate(QueuedPod pod, string plugin)
    {
        pod.Gate(plugin);
        return false;
    }

    /// <summary>Most Pods have no gates; they need not be prepared for a plugin that only looks at those.</summary>
    private static bool Holds(IPreEnqueuePlugin plugin, QueuedPod pod) =>
        !(plugin is SchedulingGates && pod.Pod.Spec.SchedulingGates.IsEmpty) && !plugin.PreEnqueue(pod.Info).IsSuccess;
}
