using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>The claims of one Pod. Source: <c>pkg/scheduler/framework/plugins/volumebinding/binder.go</c>.</summary>
/// <param name="storage">The cluster's volumes.</param>
/// <param name="bound">The claims that have a volume.</param>
/// <param name="delayed">The claims that get one when the node is known.</param>
internal sealed class VolumeFilter(StorageState storage, List<PersistentVolumeClaim> bound, List<PersistentVolumeClaim> delayed) : NodeFilter
{
    private const string SelectedNode = "volume.kubernetes.io/selected-node";
    internal const string NoProvisioner = "kubernetes.io/no-provisioner";
    private const string NodeConflict = "node(s) didn't match PersistentVolume's node affinity";
    private const string BindConflict = "node(s) didn't find available persistent volumes to bind";
    private const string MissingVolume = "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)";

    private readonly Dictionary<string, NodeSelectorMatcher?> affinities = new(StringComparer.Ordinal);

    public override PluginStatus Filter(NodeInfo node)
    {
        var boundProblem = this.CheckBound(node);
        var canBind = this.Match(node, out _, out _);
        if (boundProblem is null && canBind)
            return PluginStatus.Success;
        var reasons = new List<string>(2);
        if (boundProblem == NodeConflict)
            reasons.Add(NodeConflict);
        if (!canBind)
            reasons.Add(BindConflict);
        if (boundProblem == MissingVolume)
            reasons.Add(MissingVolume);
        return PluginStatus.Unresolvable([.. reasons]);
    }

    /// <summary>Keeps the volumes for the claims, and has the others made where the Pod goes.</summary>
    public override void Reserve(NodeInfo node)
    {
        this.Match(node, out var matches, out var provisioned);
        foreach (var (claim, volume) in matches)
        {
            var reference = new ObjectReference
            {
                Kind = claim.Kind,
                ApiVersion = claim.ApiVersion,
                Namespace = claim.Metadata.Namespace,
                Name = claim.Metadata.Name,
                Uid = claim.Metadata.Uid,
            };
            storage.Set(volume with { Spec = volume.Spec with { ClaimRef = reference } });
        }

        foreach (var claim in provisioned)
            storage.Set(claim with { Metadata = claim.Metadata with { Annotations = claim.Metadata.Annotations.With(SelectedNode, node.Name) } });
    }

    private string? CheckBound(NodeInfo node)
    {
        foreach (var claim in bound)
        {
            if (storage.FindVolume(claim.Spec.VolumeName!) is not { } volume)
                return MissingVolume;
            if (!this.Reaches(node, volume))
                return NodeConflict;
        }

        return null;
    }

    /// <summary>Finds a volume, or the means to make one, for every claim that has none.</summary>
    private bool Match(NodeInfo node, out List<(PersistentVolumeClaim Claim, PersistentVolume Volume)> matches, out List<PersistentVolumeClaim> provisioned)
    {
        matches = [];
        provisioned = [];
        var open = new List<PersistentVolumeClaim>();
        foreach (var claim in delayed)
        {
            if (!claim.Metadata.Annotations.TryGetValue(SelectedNode, out var selected))
                open.Add(claim);
            else if (string.Equals(selected, node.Name, StringComparison.Ordinal))
                provisioned.Add(claim);
            else
                return false;
        }

        SortBySize(open);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in open)
        {
            if (this.FindVolume(claim, node, chosen) is not { } volume)
            {
                provisioned.Add(claim);
                continue;
            }

            chosen.Add(volume.Metadata.Name ?? "");
            matches.Add((claim, volume));
        }

        return provisioned.TrueForAll(claim => this.CanProvision(claim, node));
    }

    /// <summary>By requested size, smallest first; equal ones keep their order.</summary>
    private static void SortBySize(List<PersistentVolumeClaim> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            for (var j = i; j > 0 && RequestOf(claims[j]) < RequestOf(claims[j - 1]); j--)
                (claims[j], claims[j - 1]) = (claims[j - 1], claims[j]);
        }
    }

    private static Quantity RequestOf(PersistentVolumeClaim claim) => claim.Spec.Resources.Requests.GetValueOrDefault(ResourceNames.Storage);

    private PersistentVolume? FindVolume(PersistentVolumeClaim claim, NodeInfo node, HashSet<string> chosen)
    {
        PersistentVolume? smallest = null;
        foreach (var volume in storage.Volumes)
        {
            if (chosen.Contains(volume.Metadata.Name ?? "") || StorageState.ClassOf(volume) != StorageState.ClassOf(claim) || !CouldServe(volume, claim))
                continue;
            if (volume.Spec.ClaimRef is not null)
                return this.Reaches(node, volume) ? volume : null;
            if (IsAvailableFor(volume, claim) && this.Reaches(node, volume) && (smallest is null || CapacityOf(volume) < CapacityOf(smallest)))
                smallest = volume;
        }

        return smallest;
    }

    /// <summary>True unless the volume is another claim's, too small, of another mode, or being deleted.</summary>
    private static bool CouldServe(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        if (volume.Spec.ClaimRef is { } reference
            && (reference.Name != claim.Metadata.Name
                || reference.Namespace != claim.Metadata.Namespace
                || (!string.IsNullOrEmpty(reference.Uid) && reference.Uid != claim.Metadata.Uid)))
            return false;
        return CapacityOf(volume) >= RequestOf(claim)
            && volume.Spec.VolumeMode == claim.Spec.VolumeMode
            && (volume.Spec.VolumeAttributesClassName ?? "") == (claim.Spec.VolumeAttributesClassName ?? "")
            && volume.Metadata.DeletionTimestamp is null;
    }

    private static bool IsAvailableFor(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        if (volume.Status.Phase != "Available")
            return false;
        if (claim.Spec.Selector is { } selector && !LabelSelectorMatcher.Of(selector).Matches(volume.Metadata.Labels))
            return false;
        foreach (var mode in claim.Spec.AccessModes)
        {
            if (!StorageReasons.Contains(volume.Spec.AccessModes, mode))
                return false;
        }

        return true;
    }

    private static Quantity CapacityOf(PersistentVolume volume) => volume.Spec.Capacity.GetValueOrDefault(ResourceNames.Storage);

    private bool CanProvision(PersistentVolumeClaim claim, NodeInfo node)
    {
        var storageClass = storage.FindClass(StorageState.ClassOf(claim));
        return storageClass is not null
            && storageClass.Provisioner is not ("" or NoProvisioner)
            && (storageClass.AllowedTopologies.IsEmpty || AllowsTopology(storageClass, node));
    }

    private static bool AllowsTopology(StorageClass storageClass, NodeInfo node)
    {
        foreach (var term in storageClass.AllowedTopologies)
        {
            var matches = !term.MatchLabelExpressions.IsEmpty;
            foreach (var expression in term.MatchLabelExpressions)
                matches &= node.Labels.TryGetValue(expression.Key, out var value) && StorageReasons.Contains(expression.Values, value);
            if (matches)
                return true;
        }

        return false;
    }

    private bool Reaches(NodeInfo node, PersistentVolume volume)
    {
        var name = volume.Metadata.Name ?? "";
        if (!this.affinities.TryGetValue(name, out var affinity))
            this.affinities.Add(name, affinity = volume.Spec.NodeAffinity?.Required is { } required ? NodeSelectorMatcher.Of(required) : null);
        return affinity is null || affinity.Matches("", node.Labels);
    }
}
