using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>What containers mount.</summary>
internal static class VolumeMountWriter
{
    internal const string Allowed = "EmptyDir, HostPath, VolumeClaimTemplate, Ephemeral, Csi, Nfs, PersistentVolumeClaim, ConfigMap or Secret";

    internal static void Write(Declaration container, Field to)
    {
        var workload = container.Workload;
        foreach (var attribute in container.Attributes.FindAll(AttributeNames.VolumeMount))
        {
            if (to.Context.Follow(attribute, Allowed, DeclarationKinds.IsMountable) is not { } volume)
                continue;
            if (volume.Kind.IsOwnVolume() && !ReferenceEquals(volume.Workload, workload))
                to.Context.Report(DeclarationFaultKind.ForeignPointer, attribute.TargetOrigin(), volume.Symbol.Name, volume.Workload?.Symbol.Name ?? "", workload?.Symbol.Name ?? container.Symbol.Name);
            var item = to.Append(attribute.Origin);
            item["name"].Set(volume.Name, attribute.TargetOrigin());
            FieldMaps.VolumeMount.Write(attribute, item);
        }
    }
}
