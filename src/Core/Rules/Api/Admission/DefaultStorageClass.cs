using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>The plug-in DefaultStorageClass: claims that name no class get the default one; of several the newest, of equally new ones the first by name.</summary>
internal static class DefaultStorageClass
{
    private const string ClassAnnotation = "volume.beta.kubernetes.io/storage-class";
    private static readonly string[] DefaultAnnotations = ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];

    internal static PersistentVolumeClaim Apply(PersistentVolumeClaim claim, EquatableArray<StorageClass> classes)
    {
        if (claim.Spec.StorageClassName is not null || claim.Metadata.Annotations.ContainsKey(ClassAnnotation))
            return claim;
        var chosen = classes.Where(IsDefault)
            .OrderByDescending(c => c.Metadata.CreationTimestamp ?? DateTimeOffset.MinValue)
            .ThenBy(c => c.Metadata.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return chosen is null ? claim : claim with { Spec = claim.Spec with { StorageClassName = chosen.Metadata.Name } };
    }

    private static bool IsDefault(StorageClass value) => Array.Exists(DefaultAnnotations, a => value.Metadata.Annotations.GetValueOrDefault(a) == "true");
}
