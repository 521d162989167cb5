using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Failures;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime;

/// <summary>
/// A drain under way (<c>kubectl drain</c>): the node is cordoned and each of its Pods is evicted, again every 5 s while a disruption budget does not allow it.
/// Pods of DaemonSets stay; data in emptyDir volumes is given up. It goes on while the cluster runs.
/// </summary>
public sealed class NodeDrain
{
    private static readonly TimeSpan RetryPeriod = TimeSpan.FromSeconds(5);
    private readonly ControlPlane plane;
    private readonly List<NamespacedName> evicted = [];
    private readonly Dictionary<NamespacedName, string> blocked = [];
    private readonly List<string> meant;
    private long lastTrace;
    private ScheduledEvent? next;

    internal NodeDrain(ControlPlane plane, string node, Action uncordon)
    {
        this.plane = plane;
        this.Node = node;
        this.meant = [.. this.OnNode().Select(p => p.Uid)];
        this.Failure = new("node " + node + ": drain", FailureKind.Drain, [node], new(plane.Loop.Time), () =>
        {
            this.Cancel();
            uncordon();
        });
        this.next = plane.Loop.After(TimeSpan.Zero, EventPriority.UserAction, this.Try);
    }

    /// <summary>The node.</summary>
    public string Node { get; }

    /// <summary>The drain as reports tell of it; to recover means to give the drain up and to uncordon the node.</summary>
    public Failure Failure { get; }

    /// <summary>True when no Pod is left but those that stay.</summary>
    public bool IsCompleted => !this.Remaining().Any();

    /// <summary>The Pods whose eviction was granted, in order.</summary>
    public IReadOnlyList<NamespacedName> Evicted => this.evicted;

    /// <summary>The Pods whose eviction is refused, with the API server's words.</summary>
    public IReadOnlyDictionary<NamespacedName, string> Blocked => this.blocked;

    /// <summary>Gives up: nothing more is evicted, and the node stays cordoned.</summary>
    public void Cancel()
    {
        this.plane.Loop.Cancel(this.next);
        this.blocked.Clear();
        this.Failure.Ended ??= new(this.plane.Loop.Time);
    }

    // Those that were there when the drain began: what comes later, to a node that was uncordoned meanwhile, is not its business.
    private IEnumerable<Pod> Remaining() => this.OnNode().Where(p => this.meant.Contains(p.Uid));

    private IEnumerable<Pod> OnNode() => this.plane.Store.Pods.OnNode(this.Node)
        .Where(p => p.Controller?.Kind != "DaemonSet" && !p.Metadata.Annotations.ContainsKey("kubernetes.io/config.mirror"));

    private void Try()
    {
        this.blocked.Clear();
        foreach (var pod in this.Remaining().Where(p => !p.IsTerminating))
        {
            try
            {
                EvictionApi.Evict(this.plane, pod);
                this.evicted.Add(pod.NamespacedName);
            }
            catch (ApiException refused) when (refused.Code is 429 or 500)
            {
                this.blocked[pod.NamespacedName] = refused.Message;
            }
        }

        if (this.blocked.Count == 0)
            return;
        // When nothing at all has happened since the last try, the next ones cannot do better by themselves.
        var changed = this.plane.Trace.Count != this.lastTrace;
        this.lastTrace = this.plane.Trace.Count;
        this.next = this.plane.Loop.After(RetryPeriod, EventPriority.UserAction, this.Try, background: !changed);
    }
}
