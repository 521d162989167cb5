using System.Linq;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>PersistentVolumes.</summary>
internal static class PersistentVolumeRules
{
    internal static void Check(PersistentVolume volume, ApiFaults faults)
    {
        var spec = volume.Spec;
        var path = FieldPath.Spec;
        ClaimRules.CheckAccessModes(spec.AccessModes, path.Field("accessModes"), faults);
        CheckCapacity(spec, path.Field("capacity"), faults);
        CheckReclaimPolicy(spec, path.Field("persistentVolumeReclaimPolicy"), faults);
        CheckNodeAffinity(spec.NodeAffinity, path.Field("nodeAffinity"), faults);
        PersistentVolumeSourceRules.Check(spec, MetadataDefaults.NameOf(volume.Metadata), path, faults);
        if (spec.StorageClassName is { Length: > 0 } storageClass)
            faults.Invalid(path.Field("storageClassName"), storageClass, DnsSubdomain.Complaints(storageClass));
        ClaimRules.CheckVolumeMode(spec.VolumeMode, path.Field("volumeMode"), faults);
        CheckAttributesClass(spec, path, faults);
    }

    private static void CheckCapacity(PersistentVolumeSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.Capacity.IsEmpty)
            faults.Required(path, "must say how much there is, such as storage: 1Gi");
        if (spec.Capacity.Count > 1 || !spec.Capacity.ContainsKey(ResourceNames.Storage))
            faults.NotSupported(path, string.Join(", ", spec.Capacity.Select(c => c.Key)), ResourceNames.Storage);
        foreach (var amount in spec.Capacity)
        {
            if (amount.Value.Sign < 0)
                faults.Invalid(path.Key(amount.Key), amount.Value.ToString(), "must not be negative");
            if (amount.Value.Sign <= 0)
                faults.Invalid(path.Key(amount.Key), amount.Value.ToString(), "must be greater than 0");
        }
    }

    private static void CheckReclaimPolicy(PersistentVolumeSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.PersistentVolumeReclaimPolicy is not { Length: > 0 } policy)
            return;
        if (policy is not ("Delete" or "Recycle" or "Retain"))
            faults.NotSupported(path, policy, "Delete", "Recycle", "Retain");
        if (policy is "Recycle" && spec.HostPath is { } host && IsRoot(host.Path))
            faults.Forbidden(path, "must not be Recycle for the root directory of a node");
    }

    private static void CheckNodeAffinity(VolumeNodeAffinity? affinity, FieldPath path, ApiFaults faults)
    {
        if (affinity is null)
            return;
        if (affinity.Required is { } required)
            NodeAffinityRules.CheckRequired(required, path.Field("required"), faults);
        else
            faults.Required(path.Field("required"));
    }

    private static void CheckAttributesClass(PersistentVolumeSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.VolumeAttributesClassName is not { } attributesClass)
            return;
        if (attributesClass.Length == 0)
            faults.Required(path.Field("volumeAttributesClassName"), "must not be empty");
        else
            faults.Invalid(path.Field("volumeAttributesClassName"), attributesClass, DnsSubdomain.Complaints(attributesClass));
        if (spec.Csi is null)
            faults.Required(path.Field("csi"), "must be given with volumeAttributesClassName");
    }

    /// <summary>True for a path that leads nowhere but to <c>/</c>.</summary>
    private static bool IsRoot(string path)
    {
        var depth = 0;
        foreach (var element in path.Split('/'))
        {
            if (element is "..")
                depth = depth > 0 ? depth - 1 : 0;
            else if (element is not ("" or "."))
                depth++;
        }

        return path.StartsWith('/') && depth == 0;
    }
}
