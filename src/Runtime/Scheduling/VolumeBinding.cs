using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Scheduling;

/// <summary>What the volume controllers do: claims get volumes, from those that wait for one or from a provisioner that always has room.</summary>
internal static class VolumeBinding
{
    private const string BindCompleted = "pv.kubernetes.io/bind-completed";
    private const string ZoneLabel = "topology.kubernetes.io/zone";

    /// <summary>Binds the claims of a Pod that has found its node.</summary>
    internal static void Bind(ControlPlane plane, Pod pod, string node)
    {
        foreach (var volume in pod.Spec.Volumes)
        {
            var name = volume.PersistentVolumeClaim?.ClaimName ?? (volume.Ephemeral is null ? null : pod.Name + "-" + volume.Name);
            if (name is not null && plane.Store.PersistentVolumeClaims.Find(pod.Namespace, name) is { } claim && string.IsNullOrEmpty(claim.Spec.VolumeName))
                Bind(plane, claim, node);
        }
    }

    /// <summary>Binds a claim to a volume that fits, or to a new one.</summary>
    internal static void Bind(ControlPlane plane, PersistentVolumeClaim claim, string? node)
    {
        var volume = FindStatic(plane, claim) ?? plane.Store.PersistentVolumes.Create(Provision(plane, claim, node is null ? null : plane.Store.Nodes.Find("", node)));
        plane.Store.PersistentVolumes.Update(volume with
        {
            Metadata = volume.Metadata with { ResourceVersion = null },
            Spec = volume.Spec with { ClaimRef = new() { Kind = "PersistentVolumeClaim", Namespace = claim.Namespace, Name = claim.Name, Uid = claim.Uid } },
        });
        plane.Store.PersistentVolumes.WriteStatus(volume with { Status = volume.Status with { Phase = "Bound" } });
        var meta = claim.Metadata with { ResourceVersion = null, Annotations = claim.Metadata.Annotations.With(BindCompleted, "yes") };
        var bound = plane.Store.PersistentVolumeClaims.Update(claim with { Metadata = meta, Spec = claim.Spec with { VolumeName = volume.Name } });
        plane.Store.PersistentVolumeClaims.UpdateStatus(bound with { Status = bound.Status with { Phase = "Bound", AccessModes = bound.Spec.AccessModes, Capacity = volume.Spec.Capacity } });
    }

    /// <summary>The smallest volume that waits for such a claim; null when there is none.</summary>
    internal static PersistentVolume? FindStatic(ControlPlane plane, PersistentVolumeClaim claim) => plane.Store.PersistentVolumes.ToList()
        .Where(v => v.Spec.ClaimRef is null or { Uid: null } && (v.Spec.StorageClassName ?? "") == (claim.Spec.StorageClassName ?? ""))
        .Where(v => claim.Spec.AccessModes.All(m => v.Spec.AccessModes.Any(a => a == m)))
        .Where(v => v.Spec.Capacity.GetValueOrDefault("storage") >= claim.Spec.Resources?.Requests.GetValueOrDefault("storage"))
        .Where(v => (v.Spec.VolumeMode ?? "Filesystem") == (claim.Spec.VolumeMode ?? "Filesystem"))
        .Where(v => claim.Spec.Selector is not { } selector || plane.Matcher(selector).Matches(v.Metadata.Labels))
        .OrderBy(v => v.Spec.Capacity.GetValueOrDefault("storage"))
        .ThenBy(v => v.Name, System.StringComparer.Ordinal)
        .FirstOrDefault();

    // A new volume lies in the zone of the node, as disks of clouds do: Pods that use it cannot go elsewhere.
    private static PersistentVolume Provision(ControlPlane plane, PersistentVolumeClaim claim, Node? node) => new()
    {
        Metadata = new()
        {
            Name = "pvc-" + claim.Uid,
            Annotations = node is null ? default : EquatableMap.Create(("volume.kubernetes.io/selected-node", node.Name)),
        },
        Spec = new()
        {
            Capacity = claim.Spec.Resources?.Requests ?? default,
            AccessModes = claim.Spec.AccessModes,
            StorageClassName = claim.Spec.StorageClassName,
            PersistentVolumeReclaimPolicy = "Delete",
            Csi = new() { Driver = DriverOf(plane, claim), VolumeHandle = "pvc-" + claim.Uid },
            NodeAffinity = node?.Metadata.Labels.GetValueOrDefault(ZoneLabel) is { } zone
                ? new() { Required = new() { NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = ZoneLabel, Operator = "In", Values = [zone] }] }] } }
                : null,
        },
    };

    // A provisioner may be called what no driver may.
    private static string DriverOf(ControlPlane plane, PersistentVolumeClaim claim) =>
        plane.Store.StorageClasses.Find("", claim.Spec.StorageClassName ?? "")?.Provisioner.Replace('/', '.') ?? "";
}
