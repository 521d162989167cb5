using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>Claims, volumes and their classes.</summary>
internal static class VolumeUpdateRules
{
    /// <summary>
    /// A claim stays as it is, but for the volume that it is bound to and the class that it got later. A bound claim may ask for more, and for less as long as that is
    /// more than it has: an enlargement that fails can be taken back.
    /// </summary>
    internal static void Check(PersistentVolumeClaim value, PersistentVolumeClaim stored, ApiFaults faults)
    {
        var spec = value.Spec;
        var before = stored.Spec;
        var bound = stored.Status.Phase is "Bound";
        var allowed = before with
        {
            VolumeName = string.IsNullOrEmpty(before.VolumeName) ? spec.VolumeName : before.VolumeName,
            StorageClassName = before.StorageClassName ?? spec.StorageClassName,
            VolumeAttributesClassName = bound ? spec.VolumeAttributesClassName : before.VolumeAttributesClassName,
        };
        if (bound && spec.Resources.Requests.TryGetValue(ResourceNames.Storage, out var size))
            allowed = allowed with { Resources = allowed.Resources with { Requests = allowed.Resources.Requests.With(ResourceNames.Storage, size) } };
        if (allowed != spec)
            faults.Forbidden(FieldPath.Spec, "cannot be changed, except resources.requests and volumeAttributesClassName of bound claims");
        if (Storage(spec.Resources.Requests) < Storage(before.Resources.Requests) && Storage(spec.Resources.Requests) <= Storage(stored.Status.Capacity))
            faults.Forbidden(FieldPath.Spec.Field("resources.requests.storage"), "cannot become less than the claim has, which is " + Storage(stored.Status.Capacity));
        UpdateRules.Keep(spec.VolumeMode, before.VolumeMode, FieldPath.Of("volumeMode"), faults);
        if (!string.IsNullOrEmpty(before.VolumeAttributesClassName) && spec.VolumeAttributesClassName is null)
            faults.Forbidden(FieldPath.Spec.Field("volumeAttributesClassName"), "cannot be taken back");
    }

    internal static void Check(PersistentVolumeSpec spec, PersistentVolumeSpec stored, ApiFaults faults)
    {
        if (SourceOf(spec) != SourceOf(stored))
            faults.Forbidden(FieldPath.Spec.Field("persistentvolumesource"), "cannot be changed; make another volume");
        UpdateRules.Keep(spec.VolumeMode, stored.VolumeMode, FieldPath.Of("volumeMode"), faults);
        if (stored.NodeAffinity is not null)
            UpdateRules.Keep(spec.NodeAffinity, stored.NodeAffinity, FieldPath.Of("nodeAffinity"), faults);
    }

    internal static void Check(StorageClass value, StorageClass stored, ApiFaults faults)
    {
        UpdateRules.Forbid(value.Parameters, stored.Parameters, FieldPath.Of("parameters"), faults);
        UpdateRules.Forbid(value.Provisioner, stored.Provisioner, FieldPath.Of("provisioner"), faults);
        UpdateRules.Forbid(value.ReclaimPolicy, stored.ReclaimPolicy, FieldPath.Of("reclaimPolicy"), faults);
        UpdateRules.Keep(value.VolumeBindingMode, stored.VolumeBindingMode, FieldPath.Of("volumeBindingMode"), faults);
    }

    private static Quantity Storage(EquatableMap<Quantity> resources) => resources.GetValueOrDefault(ResourceNames.Storage);

    // What remains when all that is no source is taken away.
    private static PersistentVolumeSpec SourceOf(PersistentVolumeSpec spec) => spec with
    {
        AccessModes = default,
        Capacity = default,
        ClaimRef = null,
        MountOptions = default,
        NodeAffinity = null,
        PersistentVolumeReclaimPolicy = null,
        StorageClassName = null,
        VolumeAttributesClassName = null,
        VolumeMode = null,
    };
}
