using System.Collections.Generic;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Store;

/// <summary>The Pods, indexed by node too.</summary>
internal sealed class PodTable(StoreContext context, KubernetesKind kind, KindTraits<Pod> traits) : ObjectTable<Pod>(context, kind, traits)
{
    private const long DefaultGracePeriodSeconds = 30;
    private readonly RowIndex<Pod> nodes = new(RowSlot.Node);
    private PodSpec? lastSpec;
    private PodStatus lastStatus = PodStatus.Empty;

    /// <summary>The Pods bound to a node, in the order they were bound: a copy.</summary>
    internal List<Pod> OnNode(string node) => this.nodes.ToList(node);

    /// <summary>Assigns a Pod to a node, as the binding subresource does.</summary>
    internal Pod Bind(Pod pod, string node)
    {
        var row = this.Row(pod.NamespacedName);
        var stored = row.Current;
        if (!string.IsNullOrEmpty(stored.Spec.NodeName))
            throw ApiException.Conflict(stored.Key, $"pod {stored.Name} is already assigned to node \"{stored.Spec.NodeName}\"");
        return this.Replace(
            row,
            stored with
            {
                Spec = stored.Spec with { NodeName = node },
                Status = stored.Status with { Conditions = this.Conditions.Set(stored.Status.Conditions, PodConditionTypes.PodScheduled, true, this.Now) },
            },
            "bind",
            keepGeneration: true);
    }

    /// <summary>The phase of a new Pod is always Pending, whatever was sent.</summary>
    protected override Pod OnCreate(Pod admitted, ObjectMeta metadata)
    {
        if (!ReferenceEquals(this.lastSpec, admitted.Spec))
        {
            this.lastSpec = admitted.Spec;
            this.lastStatus = new PodStatus { Phase = PodPhase.Pending, QosClass = QosClasses.Of(admitted.Spec) };
        }

        return new() { Metadata = metadata, Spec = admitted.Spec, Status = this.lastStatus };
    }

    protected override long GracePeriod(Pod value, DeleteOptions options)
    {
        if (string.IsNullOrEmpty(value.Spec.NodeName) || value.IsTerminal())
            return 0;
        var grace = options.GracePeriodSeconds ?? value.Spec.TerminationGracePeriodSeconds ?? DefaultGracePeriodSeconds;
        return grace < 0 ? 1 : grace;
    }

    protected override void Index(StoredObject<Pod> row)
    {
        base.Index(row);
        if (row.Current.Spec.NodeName is { Length: > 0 } node)
            this.nodes.Add(node, row);
    }

    protected override void Unindex(StoredObject<Pod> row)
    {
        base.Unindex(row);
        if (row.Current.Spec.NodeName is { Length: > 0 } node)
            this.nodes.Remove(node, row);
    }

    protected override void Reindex(StoredObject<Pod> row, Pod next)
    {
        var moved = row.Current.Spec.NodeName != next.Spec.NodeName;
        if (moved && row.Current.Spec.NodeName is { Length: > 0 } old)
            this.nodes.Remove(old, row);
        base.Reindex(row, next);
        if (moved && next.Spec.NodeName is { Length: > 0 } node)
            this.nodes.Add(node, row);
    }
}
