using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Controllers;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Failures;

/// <summary>Makes things fail and heals them, and remembers what failed when.</summary>
internal sealed class FailureDesk(ControlPlane plane, NodeFleet fleet, NodeLifecycleController lifecycle)
{
    // Back-offs grow up to five minutes; after that time whatever waits for what was healed has tried again.
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(301);
    private readonly List<Failure> failures = [];
    private readonly HashSet<string> down = new(StringComparer.Ordinal);

    /// <summary>All failures, oldest first.</summary>
    internal IReadOnlyList<Failure> All => this.failures;

    internal Failure FailNodes(string name, FailureKind kind, IReadOnlyList<string> nodes, NodeFailure how)
    {
        this.LetNodesRegister();
        var kubelets = nodes.Select(this.Kubelet).ToList();
        var failure = this.Begin(new(name, kind, nodes.ToEquatableArray(), new(plane.Loop.Time), () =>
        {
            foreach (var node in nodes)
                this.Recover(node);
        }) { IsDeadly = how != NodeFailure.KubeletCrash });
        foreach (var kubelet in kubelets)
        {
            this.down.Add(kubelet.NodeName);
            this.Because(new("Node", "", kubelet.NodeName), "fail", how.ToString(), () =>
            {
                kubelet.Disconnect(how == NodeFailure.PowerLoss);
                lifecycle.Lost(kubelet.NodeName);
            });
        }

        return failure;
    }

    internal void Recover(string node)
    {
        this.LetNodesRegister();
        var kubelet = this.Kubelet(node);
        this.down.Remove(node);
        this.Because(new("Node", "", node), "recover", "", () => plane.Loop.After(TimeSpan.Zero, EventPriority.Node, () =>
        {
            if (plane.Store.Nodes.Find("", node) is not { } stored)
                return;
            fleet.PostStatus(stored, kubelet.Address);
            kubelet.Connect();
            lifecycle.Found(node);
        }));
        foreach (var failure in this.failures.Where(f => f.Ended is null && f.Kind is FailureKind.Node or FailureKind.Zone && !f.Nodes.Any(this.down.Contains)))
            failure.Ended = new(plane.Loop.Time);
    }

    internal Failure FailPulls(string image)
    {
        fleet.SetPullable(image, pullable: false);
        return this.Note(new("image " + image + ": pulls fail", FailureKind.ImagePull, [], new(plane.Loop.Time), () => this.RecoverPulls(image)));
    }

    internal Failure SlowPulls(string image, TimeSpan takes)
    {
        fleet.SlowImages[image] = takes;
        return this.Note(new(FormattableString.Invariant($"image {image}: pulls take {takes:c}"), FailureKind.SlowImagePull, [], new(plane.Loop.Time), () => this.RecoverPulls(image)));
    }

    internal void RecoverPulls(string image)
    {
        fleet.SetPullable(image, pullable: true);
        fleet.SlowImages.Remove(image);
        foreach (var failure in this.failures.Where(f => f.Ended is null && f.Kind is FailureKind.ImagePull or FailureKind.SlowImagePull && f.Name.StartsWith("image " + image + ":", StringComparison.Ordinal)))
            this.End(failure);
    }

    internal Failure Behave(string name, Func<Pod, Container, ContainerBehavior?> behavior, Action<PodWorker, ContainerWorker>? onRunning = null, Action<PodWorker, ContainerWorker>? onHealed = null)
    {
        fleet.Overrides.Add(behavior);
        Failure? failure = null;
        failure = this.Note(new(name, FailureKind.Program, [], new(plane.Loop.Time), () =>
        {
            fleet.Overrides.Remove(behavior);
            this.ForEachContainer(behavior, onHealed);
            this.End(failure!);
        }));
        this.ForEachContainer(behavior, onRunning);
        return failure;
    }

    internal Failure Squeezed(string node, Action heal)
    {
        Failure? failure = null;
        failure = this.Note(new("node " + node + ": short of resources", FailureKind.Pressure, [node], new(plane.Loop.Time), () =>
        {
            heal();
            this.End(failure!);
        }));
        return failure;
    }

    internal void Drained(NodeDrain drain) => this.failures.Add(drain.Failure);

    internal Kubelet Kubelet(string node) => fleet.Find(node)
        ?? throw new ArgumentException($"The cluster has no node '{node}'; it has {string.Join(", ", plane.Store.Nodes.ToList().Select(n => n.Name))}.", nameof(node));

    /// <summary>Nodes register at the instant at which they are applied, but after it was said; outside a run that is caught up with here.</summary>
    internal void LetNodesRegister()
    {
        if (!plane.Loop.IsRunning)
            plane.Loop.RunUntil(plane.Loop.Time);
    }

    private Failure Begin(Failure failure)
    {
        this.failures.Add(failure);
        return failure;
    }

    private Failure Note(Failure failure)
    {
        plane.Recorder.Note(new("Failure", "", failure.Name), "fail");
        return this.Begin(failure);
    }

    private void End(Failure failure)
    {
        failure.Ended = new(plane.Loop.Time);
        this.Because(new("Failure", "", failure.Name), "recover", "", () => plane.Loop.After(LongestBackoff, EventPriority.Observer, static () => { }));
    }

    /// <summary>Notes what a user does; what follows has the note as its cause.</summary>
    private void Because(ObjectKey subject, string verb, string detail, Action act)
    {
        var cause = plane.Loop.Cause;
        plane.Loop.Cause = plane.Recorder.Note(subject, verb, detail);
        act();
        plane.Loop.Cause = cause;
    }

    private void ForEachContainer(Func<Pod, Container, ContainerBehavior?> behavior, Action<PodWorker, ContainerWorker>? act)
    {
        if (act is null)
            return;
        foreach (var worker in fleet.Kubelets.Where(k => k.IsPowered).SelectMany(k => k.Workers).Where(w => !w.HasEnded && !w.IsTerminating).ToList())
        {
            foreach (var container in worker.InitContainers.Concat(worker.Containers).Where(c => c.IsRunning && behavior(worker.Pod, c.Spec) is not null).ToList())
                act(worker, container);
        }
    }
}
