using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Queue;

/// <summary>A change in the cluster that may give pending Pods another chance. Source: <c>pkg/scheduler/framework/events.go</c>.</summary>
public sealed class ClusterEvent
{
    private readonly EventObjects objects;

    private ClusterEvent(EventResources resource, ActionTypes action, EventObjects objects)
    {
        this.Resource = resource;
        this.Action = action;
        this.objects = objects;
    }

    /// <summary>Wakes every Pod that is not held back by a gate, without asking the plugins that rejected it.</summary>
    public static ClusterEvent Wildcard { get; } = new(EventResources.All, ActionTypes.All, new(null, null));

    /// <summary>The kind of the object; <see cref="EventResources.None"/> when the kind matters to no plugin.</summary>
    public EventResources Resource { get; }

    /// <summary>What happened to it.</summary>
    public ActionTypes Action { get; }

    /// <summary>The object before; null when it is new.</summary>
    public KubernetesObject? Old => this.objects.Old;

    /// <summary>The object now; null when it is gone.</summary>
    public KubernetesObject? New => this.objects.New;

    /// <summary>The Pod before; null when it is new, or the event is about another kind.</summary>
    public PodInfo? OldPod => this.objects.OldPod;

    /// <summary>The Pod now; null when it is gone, or the event is about another kind.</summary>
    public PodInfo? NewPod => this.objects.NewPod;

    /// <summary>The node before, with no Pods on it; null when it is new, or the event is about another kind.</summary>
    public NodeInfo? OldNode => this.objects.OldNode;

    /// <summary>The node now, with no Pods on it; null when it is gone, or the event is about another kind.</summary>
    public NodeInfo? NewNode => this.objects.NewNode;

    /// <summary>True when no plugin is asked.</summary>
    internal bool IsWildcard => this.Resource == EventResources.All && this.Action == ActionTypes.All;

    /// <summary>The object is new in the cluster. A Pod that gets its node is new on that node.</summary>
    public static ClusterEvent Added(KubernetesObject value) => new(ResourceOf(value), ActionTypes.Add, new(null, value));

    /// <summary>The object is gone.</summary>
    public static ClusterEvent Deleted(KubernetesObject value) => new(ResourceOf(value), ActionTypes.Delete, new(value, null));

    /// <summary>What an update amounts to: several events when several things changed, none when nothing that a plugin could wait for did.</summary>
    public static IReadOnlyList<ClusterEvent> Updated(KubernetesObject old, KubernetesObject @new)
    {
        var resource = ResourceOf(@new);
        if (resource == EventResources.None)
            return [];
        var states = new EventObjects(old, @new);
        var result = new List<ClusterEvent>();
        foreach (var action in ObjectChanges.Between(old, @new))
            result.Add(new ClusterEvent(resource, action, states));
        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => this.IsWildcard ? "*" : this.Resource + "/" + this.Action;

    /// <summary>A pending Pod gives up the room that was kept for it; for the others it is as if it had gone from that node.</summary>
    internal static ClusterEvent Released(Pod pod) => new(EventResources.AssignedPod, ActionTypes.Delete, new(pod, null));

    /// <summary>One Pod is to be tried again, whoever rejected it.</summary>
    internal static ClusterEvent ForceActivate(Pod pod) => new(EventResources.All, ActionTypes.All, new(null, pod));

    private static EventResources ResourceOf(KubernetesObject value) => value switch
    {
        Pod pod => string.IsNullOrEmpty(pod.Spec.NodeName) ? EventResources.TargetPod : EventResources.AssignedPod,
        Node => EventResources.Node,
        PersistentVolume => EventResources.PersistentVolume,
        PersistentVolumeClaim => EventResources.PersistentVolumeClaim,
        StorageClass => EventResources.StorageClass,
        CSINode => EventResources.CSINode,
        CSIDriver => EventResources.CSIDriver,
        _ => EventResources.None,
    };
}
