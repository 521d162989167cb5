using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Runtime.Clock;

namespace KubeDsl.Runtime.Nodes;

/// <summary>What containers use: the one source for autoscalers, memory limits, node pressure and reports.</summary>
internal sealed class UsageModel(VirtualClock clock)
{
    private static readonly ContainerUsage Nothing = new() { Processes = 0 };
    private readonly List<Func<UsageInstant, ContainerUsage?>> words = [];
    private readonly List<Action> watchers = [];
    private readonly Dictionary<string, ContainerUsage> systems = new(StringComparer.Ordinal);

    /// <summary>True when usage may differ from requests, so that kubelets have to look at it.</summary>
    internal bool IsGiven => this.words.Count > 0 || this.systems.Count > 0;

    /// <summary>True when somebody has said what containers use. Without that there are no metrics: requests are no measurement.</summary>
    internal bool IsMeasured => this.words.Count > 0;

    /// <summary>Tells when usage is another one from now on.</summary>
    internal void Watch(Action watcher) => this.watchers.Add(watcher);

    /// <summary>The latest word that gives an answer counts.</summary>
    internal void Add(Func<UsageInstant, ContainerUsage?> word)
    {
        this.words.Add(word);
        this.Tell();
    }

    /// <summary>Says what everything on a node uses that is no Pod.</summary>
    internal void SetSystem(string node, ContainerUsage usage)
    {
        this.systems[node] = usage;
        this.Tell();
    }

    internal ContainerUsage OfSystem(string node) => this.systems.GetValueOrDefault(node, Nothing);

    /// <summary>What a container uses that runs since an instant.</summary>
    internal ContainerUsage Of(Pod pod, Container container, DateTimeOffset startedAt)
    {
        var usage = this.Ask(new(pod, container, clock.Now - startedAt, clock.Elapsed)) ?? ContainerUsage.AsRequested(container);
        return container.Resources.Limits.TryGetValue("cpu", out var limit) && usage.CpuMilli > limit.MilliValue
            ? usage with { CpuMilli = limit.MilliValue }
            : usage;
    }

    /// <summary>What the running containers of a Pod use, each by its name, sidecars among them; empty when none runs, so that there are no metrics.</summary>
    internal IEnumerable<(string Container, ContainerUsage Usage)> Of(Pod pod)
    {
        foreach (var container in pod.Spec.InitContainers.Where(PodRequests.IsSidecar).Concat(pod.Spec.Containers))
        {
            if (StartOf(pod, container) is { } startedAt)
                yield return (container.Name, this.Of(pod, container, startedAt));
        }
    }

    private static DateTimeOffset? StartOf(Pod pod, Container container) =>
        pod.Status.InitContainerStatuses.Concat(pod.Status.ContainerStatuses).FirstOrDefault(s => s.Name == container.Name)?.State.Running?.StartedAt;

    private ContainerUsage? Ask(UsageInstant instant)
    {
        for (var i = this.words.Count - 1; i >= 0; i--)
        {
            if (this.words[i](instant) is { } usage)
                return usage;
        }

        return null;
    }

    private void Tell()
    {
        foreach (var watcher in this.watchers)
            watcher();
    }
}
