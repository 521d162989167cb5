using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Scheduling.Queue.Hints;

namespace KubeDsl.Scheduling.Queue;

/// <summary>Which events the plugins of a profile care for, and so what an event is worth to a Pod.</summary>
internal sealed class QueueingHints
{
    private static readonly IReadOnlyList<EventRegistration> Everything = [new(EventResources.All, ActionTypes.All)];

    private readonly Dictionary<string, IReadOnlyList<EventRegistration>> byPlugin = new(StringComparer.Ordinal);

    internal QueueingHints(SchedulingProfile profile)
    {
        foreach (var entry in profile.Plugins)
            this.byPlugin[entry.Plugin.Name] = Complete(RegisteredBy(entry.Plugin));
    }

    /// <summary>True when the plugin registered for such events. A plugin that the profile lacks, such as an extender, is taken to care for everything.</summary>
    internal bool Concerns(string plugin, ClusterEvent change)
    {
        foreach (var registration in this.Of(plugin))
        {
            if (registration.Covers(change))
                return true;
        }

        return false;
    }

    /// <summary>What an event is worth to a Pod: only the plugins that rejected it are asked.</summary>
    internal Requeue Judge(QueuedPod pod, ClusterEvent change)
    {
        if (pod.HasFailedWithError)
            return Requeue.AfterBackoff;
        if (change.IsWildcard)
            return change.New is Pod target && QueuedPod.KeyOf(target) != pod.Key ? Requeue.Stay : Requeue.AfterBackoff;
        foreach (var plugin in pod.PendingOn)
        {
            if (this.Helps(plugin, pod, change))
                return Requeue.Immediately;
        }

        foreach (var plugin in pod.RejectedBy)
        {
            if (this.Helps(plugin, pod, change))
                return Requeue.AfterBackoff;
        }

        return Requeue.Stay;
    }

    /// <summary>What all that happened during a Pod's try is worth to it. After an error it is tried again in any case.</summary>
    internal Requeue Judge(QueuedPod pod, IEnumerable<ClusterEvent> changes)
    {
        var best = pod.HasFailedWithError ? Requeue.AfterBackoff : Requeue.Stay;
        foreach (var change in changes)
        {
            if (best == Requeue.Immediately || (best == Requeue.AfterBackoff && pod.PendingOn.Count == 0))
                break;
            var verdict = this.Judge(pod, change);
            if (verdict > best)
                best = verdict;
        }

        return best;
    }

    /// <summary>True when the event may help a Pod that the plugin rejected.</summary>
    private bool Helps(string plugin, QueuedPod pod, ClusterEvent change)
    {
        foreach (var registration in this.Of(plugin))
        {
            if (registration.Covers(change) && (registration.Hint is null || registration.Hint(pod.Info, change)))
                return true;
        }

        return false;
    }

    private IReadOnlyList<EventRegistration> Of(string plugin) => this.byPlugin.TryGetValue(plugin, out var registrations) ? registrations : Everything;

    private static IReadOnlyList<EventRegistration> RegisteredBy(IPlugin plugin) =>
        plugin is IEnqueuePlugin own ? own.Events : DefaultRegistrations.Of(plugin) ?? Everything;

    /// <summary>Nodes often come with a taint that goes when they are ready. So whoever waits for new nodes is also woken when taints change.</summary>
    private static IReadOnlyList<EventRegistration> Complete(IReadOnlyList<EventRegistration> registrations)
    {
        var awaitsNodes = false;
        foreach (var registration in registrations)
        {
            if ((registration.Resource & EventResources.Node) == EventResources.None)
                continue;
            if ((registration.Action & ActionTypes.UpdateNodeTaint) != ActionTypes.None)
                return registrations;
            awaitsNodes |= (registration.Action & ActionTypes.Add) != ActionTypes.None;
        }

        return awaitsNodes ? [.. registrations, new(EventResources.Node, ActionTypes.UpdateNodeTaint)] : registrations;
    }
}
