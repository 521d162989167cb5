using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What a claim asks for, wherever it stands.</summary>
internal static class ClaimRules
{
    internal static void CheckSpec(PersistentVolumeClaimSpec spec, FieldPath path, ApiFaults faults)
    {
        CheckAccessModes(spec.AccessModes, path.Field("accessModes"), faults);
        LabelRules.CheckSelector(spec.Selector, path.Field("selector"), faults);
        var storage = path.Field("resources").Key(ResourceNames.Storage);
        if (!spec.Resources.Requests.TryGetValue(ResourceNames.Storage, out var size))
            faults.Required(storage, "must be requested, such as 1Gi");
        else if (size.Sign <= 0)
            faults.Invalid(storage, size.ToString(), "must be greater than 0");
        if (spec.StorageClassName is { Length: > 0 } storageClass)
            faults.Invalid(path.Field("storageClassName"), storageClass, DnsSubdomain.Complaints(storageClass));
        CheckVolumeMode(spec.VolumeMode, path.Field("volumeMode"), faults);
        if (spec.VolumeAttributesClassName is { Length: > 0 } attributesClass)
            faults.Invalid(path.Field("volumeAttributesClassName"), attributesClass, DnsSubdomain.Complaints(attributesClass));
        CheckSources(spec, path, faults);
    }

    internal static void CheckAccessModes(EquatableArray<string> modes, FieldPath path, ApiFaults faults)
    {
        if (modes.IsEmpty)
            faults.Required(path, "must have at least one mode, such as ReadWriteOnce");
        var alone = false;
        var shared = false;
        foreach (var mode in modes)
        {
            if (mode is "ReadWriteOncePod")
                alone = true;
            else if (mode is "ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany")
                shared = true;
            else
                faults.NotSupported(path, mode, "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
        }

        if (alone && shared)
            faults.Forbidden(path, "must have no other mode beside ReadWriteOncePod");
    }

    internal static void CheckVolumeMode(string? mode, FieldPath path, ApiFaults faults)
    {
        if (mode is not (null or "Block" or "Filesystem"))
            faults.NotSupported(path, mode, "Block", "Filesystem");
    }

    private static void CheckSources(PersistentVolumeClaimSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.DataSource is { } source)
            CheckSource(source.Name, source.Kind, source.ApiGroup, path.Field("dataSource"), faults);
        if (spec.DataSourceRef is not { } reference)
            return;
        CheckSource(reference.Name, reference.Kind, reference.ApiGroup, path.Field("dataSourceRef"), faults);
        var fromElsewhere = reference.Namespace is { Length: > 0 };
        if (fromElsewhere)
            faults.Invalid(path.Field("dataSourceRef.namespace"), reference.Namespace!, DnsLabel.Complaints(reference.Namespace!));
        if (spec.DataSource is not { } other)
            return;
        if (fromElsewhere)
            faults.Invalid(path, reference.Name, "must not have a dataSource beside a dataSourceRef with a namespace");
        else if (other.Name != reference.Name || other.Kind != reference.Kind || (other.ApiGroup ?? "") != (reference.ApiGroup ?? ""))
            faults.Invalid(path, reference.Name, "must have the same dataSource and dataSourceRef, or only one of them");
    }

    private static void CheckSource(string name, string kind, string? apiGroup, FieldPath path, ApiFaults faults)
    {
        if (name.Length == 0)
            faults.Required(path.Field("name"));
        if (kind.Length == 0)
            faults.Required(path.Field("kind"));
        if (string.IsNullOrEmpty(apiGroup))
        {
            if (kind is not "PersistentVolumeClaim")
                faults.Invalid(path, kind, "needs an apiGroup; without one only PersistentVolumeClaim is possible");
        }
        else
        {
            faults.Invalid(path.Field("apiGroup"), apiGroup!, DnsSubdomain.Complaints(apiGroup!));
        }
    }
}
