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
        this.status = StatusOf(pod);
        this.isTerminating = pod.Metadata.DeletionTimestamp is not null;
    }

    /// <summary>True when two states of a Pod have equal keys; cheap when they share most of their parts.</summary>
    public static bool AreAlike(Pod left, Pod right)
    {
        var old = left.Metadata;
        var @new = right.Metadata;
        return string.Equals(old.Namespace, @new.Namespace, StringComparison.Ordinal)
            && old.DeletionTimestamp is null == @new.DeletionTimestamp is null
            && old.Labels == @new.Labels
            && old.OwnerReferences == @new.OwnerReferences
            && StatusOf(left) == StatusOf(right)
            && (ReferenceEquals(left.Spec, right.Spec) || IsOneGeneration(old, @new) || right.Spec == (left.Spec with { NodeName = right.Spec.NodeName }));
    }

    /// <summary>True when the API server says that the specification is the same; that a Pod gets its node does not count.</summary>
    private static bool IsOneGeneration(ObjectMeta left, ObjectMeta right) =>
        left.Generation is { } generation && generation == right.Generation && !string.IsNullOrEmpty(left.Uid) && left.Uid == right.Uid;

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

    /// <summary>The status, if a resize is under way: then it says what counts.</summary>
    private static PodStatus StatusOf(Pod pod) => PodRequests.AreReported(pod.Status) ? pod.Status : PodStatus.Empty;
}
