using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What runs when a changed workload is rolled out: all Pods stay where they are but those of the workload whose specification is another; these go first and find their claims again.</summary>
internal sealed class RolledOutPods : IRunningPods
{
    private readonly Dictionary<string, PlacedPod> pods;
    private readonly ObjectKey changed;

    /// <param name="before">The cluster as it is.</param>
    /// <param name="changed">The workload.</param>
    internal RolledOutPods(PlacedCluster before, ObjectKey changed)
    {
        KeptVolumes.Bind(before);
        this.pods = before.Pods.ToDictionary(pod => pod.Name, StringComparer.Ordinal);
        this.changed = changed;
    }

    /// <inheritdoc/>
    public string? NodeOf(ExpandedPod pod) => this.Find(pod) is { } running && (pod.Workload != this.changed || IsSame(running.Pod, pod.Pod)) ? running.Node!.Name : null;

    /// <inheritdoc/>
    public IEnumerable<KubernetesObject> StorageOf(ExpandedPod pod) => this.Find(pod)?.Storage ?? [];

    private static bool IsSame(Pod left, Pod right) => left.Spec == right.Spec && left.Metadata.Labels == right.Metadata.Labels;

    private PlacedPod? Find(ExpandedPod pod) => this.pods.TryGetValue(pod.Pod.Metadata.Name ?? "", out var running) && running.Workload == pod.Workload ? running : null;
}
