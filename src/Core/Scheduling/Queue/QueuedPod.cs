using System;
using System.Collections.Generic;
using KubeDsl.Defaulting;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Queue;

/// <summary>A Pod on its way to a node, with what its tries came to. The queue changes it; nobody else does.</summary>
public sealed class QueuedPod
{
    private List<string>? rejectedBy;
    private List<string>? pendingOn;
    private PodInfo? info;

    internal QueuedPod(Pod pod)
    {
        this.Pod = pod;
        this.Key = KeyOf(pod);
    }

    /// <summary>The Pod as it is scheduled. An update that comes while it is in flight shows after that try.</summary>
    public Pod Pod { get; private set; }

    /// <summary>Namespace and name, joined by a slash.</summary>
    public string Key { get; }

    /// <summary>The Pod, prepared for plugins.</summary>
    public PodInfo Info => this.info ??= new PodInfo(this.Pod);

    /// <summary>Its priority; 0 when it has none.</summary>
    public int Priority => this.Pod.Spec.Priority ?? 0;

    /// <summary>Where it stands.</summary>
    public QueuedPodState State { get; internal set; }

    /// <summary>When it came into the queue, or came back after its last try.</summary>
    public DateTimeOffset Timestamp { get; internal set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; internal set; }

    /// <summary>How many tries ended with plugins rejecting it.</summary>
    public int UnschedulableCount { get; internal set; }

    /// <summary>How many tries in a row, up to the last one, ended with an error instead.</summary>
    public int ConsecutiveErrors { get; internal set; }

    /// <summary>The whole second up to which it backs off; null when it does not.</summary>
    public DateTimeOffset? BackoffExpiry { get; internal set; }

    /// <summary>The plugins that rejected it, the one that holds it back included.</summary>
    public IReadOnlyList<string> RejectedBy => this.rejectedBy ?? [];

    /// <summary>The plugins that wait for something on its behalf: when that happens, it is tried at once.</summary>
    public IReadOnlyList<string> PendingOn => this.pendingOn ?? [];

    /// <summary>The plugin that holds it back before any try; null when none does.</summary>
    public string? GatingPlugin { get; internal set; }

    /// <summary>True when its last try ended with an error, not with a rejection.</summary>
    internal bool HasFailedWithError => this.RejectedBy.Count == 0 && this.PendingOn.Count == 0;

    /// <summary>Grows with every Pod that comes or comes back: the last word on order.</summary>
    internal long Sequence { get; set; }

    /// <summary>Its place in the heap it is in, which is one at most.</summary>
    internal int HeapIndex { get; set; } = -1;

    /// <summary>The event that looked at it last, so that none looks twice.</summary>
    internal long LastLook { get; set; }

    /// <summary>The plugins under whose names the pool keeps it.</summary>
    internal string[] KeptUnder { get; set; } = [];

    /// <summary>Its place among the Pods in flight.</summary>
    internal LinkedListNode<QueuedPod>? InFlightNode { get; set; }

    /// <summary>How many events had been logged when its try began.</summary>
    internal long EventsBefore { get; set; }

    /// <summary>What it was updated to while in flight.</summary>
    internal Pod? Replacement { get; set; }

    /// <summary>The latest state that the queue was told of.</summary>
    internal Pod Latest => this.Replacement ?? this.Pod;

    /// <inheritdoc/>
    public override string ToString() => this.Key + " (" + this.State + ")";

    internal static string KeyOf(Pod pod) => PodInfo.KeyOf(MetadataDefaults.Namespaced(pod.Metadata).Namespace ?? "", pod.Metadata.Name ?? "");

    internal void Replace(Pod pod)
    {
        this.Pod = pod;
        this.info = null;
        this.Replacement = null;
    }

    internal void SetRejection(IReadOnlyCollection<string> rejectedBy, IReadOnlyCollection<string> pendingOn)
    {
        this.rejectedBy?.Clear();
        this.pendingOn?.Clear();
        AddTo(ref this.rejectedBy, rejectedBy);
        AddTo(ref this.pendingOn, pendingOn);
        this.GatingPlugin = null;
    }

    internal void Gate(string plugin)
    {
        this.GatingPlugin = plugin;
        AddTo(ref this.rejectedBy, [plugin]);
    }

    // Most Pods are never rejected.
    private static void AddTo(ref List<string>? list, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return;
        list ??= new(names.Count);
        foreach (var name in names)
        {
            if (!list.Contains(name))
                list.Add(name);
        }
    }
}
