using System;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling.Columns;

/// <summary>What the scheduler reads of a Pod: Pods with equal keys are of one template. Names, times and the node it runs on are not among it.</summary>
internal readonly struct TemplateKey : IEquatable<TemplateKey>
{
    private readonly string? @namespace;
    private readonly EquatableMap<string> labels;
    private readonly EquatableArray<OwnerReference> owners;
    private readonly PodSpec spec;
    private readonly PodStatus status;
    private readonly bool isTerminating;

    public TemplateKey(Pod pod)
    {
        this.@namespace = pod.Metadata.Namespace;
        this.labels = pod.Metadata.Labels;
        this.owners = pod.Metadata.OwnerReferences;
        this.spec = pod.Spec.NodeName is null ? pod.Spec : pod.Spec with { NodeName = null };
        this.status = PodRequests.AreReported(pod.Status) ? pod.Status : PodStatus.Empty;
        this.isTerminating = pod.Metadata.DeletionTimestamp is not null;
    }

    /// <inheritdoc/>
    public bool Equals(TemplateKey other) =>
        string.Equals(this.@namespace, other.@namespace, StringComparison.Ordinal)
        && this.isTerminating == other.isTerminating
        && this.labels.Equals(other.labels)
        && this.owners.Equals(other.owners)
        && this.spec.Equals(other.spec)
        && this.status.Equals(other.status);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TemplateKey other && this.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = StringComparer.Ordinal.GetHashCode(this.@namespace ?? "");
        hash = unchecked((hash * 31) + this.labels.GetHashCode());
        foreach (var container in this.spec.Containers)
            hash = unchecked((hash * 31) + container.Resources.Requests.GetHashCode());
        return hash;
    }
}
