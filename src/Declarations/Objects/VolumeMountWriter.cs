using System;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>What containers mount.</summary>
internal static class VolumeMountWriter
{
    private const string Allowed =
        "EmptyDir, HostPath, VolumeClaimTemplate, Ephemeral, Csi, Nfs, ConfigMapVolume, SecretVolume, PersistentVolumeClaimVolume, Projected, DownwardApi, ImageVolume, PersistentVolumeClaim, ConfigMap or Secret";

    private const string Devices = "VolumeClaimTemplate, Ephemeral, PersistentVolumeClaim or PersistentVolumeClaimVolume";

    internal static void Write(Declaration container, Field to)
    {
        foreach (var attribute in container.Attributes.FindAll(AttributeNames.VolumeMount))
        {
            if (Item(container, attribute, Allowed, DeclarationKinds.IsMountable, to["volumeMounts"]) is { } item)
                FieldMaps.VolumeMount.Write(attribute, item);
        }

        foreach (var attribute in container.Attributes.FindAll(AttributeNames.VolumeDevice))
        {
            if (Item(container, attribute, Devices, DeclarationKinds.IsDevice, to["volumeDevices"]) is { } item)
                item["devicePath"].Set(attribute[ArgumentNames.DevicePath]);
        }
    }

    /// <summary>An entry with the volume's name; null when the pointer leads to something else.</summary>
    private static Field? Item(Declaration container, DeclaredAttribute attribute, string allowedInWords, Func<DeclarationKind, bool> allowed, Field list)
    {
        var (context, workload) = (list.Context, container.Workload);
        if (context.Follow(attribute, allowedInWords, allowed) is not { } volume)
            return null;
        if (volume.Kind.IsOwnVolume() && !ReferenceEquals(volume.Workload, workload))
            context.Report(DeclarationFaultKind.ForeignPointer, attribute.TargetOrigin(), volume.Symbol.Name, volume.Workload?.Symbol.Name ?? "", workload?.Symbol.Name ?? container.Symbol.Name);
        var item = list.Append(attribute.Origin);
        item["name"].Set(volume.Name, attribute.TargetOrigin());
        return item;
    }
}
