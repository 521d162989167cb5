using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>A Pod's volumes: those declared in the workload, and what its containers mount of the app.</summary>
internal static class VolumeWriter
{
    internal static void Write(Declaration workload, IEnumerable<Declaration> containers, Field to)
    {
        foreach (var volume in workload.Members)
        {
            if (volume.Kind.IsOwnVolume() && volume.Kind != DeclarationKind.VolumeClaimTemplate)
                WriteOwn(volume, to.Append(volume.Origin));
            else if (volume.Kind == DeclarationKind.VolumeClaimTemplate && workload.Kind != DeclarationKind.StatefulSet)
                to.Context.Report(DeclarationFaultKind.NoEffect, volume.Attribute.Origin, AttributeNames.VolumeClaimTemplate, workload.Symbol.Name, "only a StatefulSet has volumeClaimTemplates; declare an Ephemeral volume or mount a PersistentVolumeClaim");
        }

        var seen = new HashSet<Declaration>();
        foreach (var container in containers)
        {
            foreach (var mount in container.Attributes.FindAll(AttributeNames.VolumeMount).Concat(container.Attributes.FindAll(AttributeNames.VolumeDevice)))
            {
                var volume = to.Context.Table[mount.Target];
                if (volume is { Kind: DeclarationKind.ConfigMap or DeclarationKind.Secret or DeclarationKind.PersistentVolumeClaim } && seen.Add(volume))
                    WriteShared(volume, to.Append(mount.TargetOrigin()));
            }
        }
    }

    /// <summary>Claim templates of a StatefulSet.</summary>
    internal static void WriteClaimTemplates(Declaration workload, Field to)
    {
        foreach (var volume in workload.MembersOf(DeclarationKind.VolumeClaimTemplate))
        {
            var item = to.Append(volume.Origin);
            item["metadata.name"].Set(volume.Name, volume.NameOrigin);
            ObjectFinisher.OwnLabelsOf(volume, item["metadata"]);
            WriteClaim(volume, item["spec"]);
        }
    }

    internal static void WriteClaim(Declaration claim, Field spec)
    {
        FieldMaps.Claim.Write(claim.Attribute, spec);
        SelectorText.Write(claim.Attribute[ArgumentNames.Selector], spec["selector"]);
        if (!spec["accessModes"].IsSet)
            spec["accessModes"].Set(["ReadWriteOnce"]);
    }

    private static void WriteOwn(Declaration volume, Field to)
    {
        to["name"].Set(volume.Name, volume.NameOrigin);
        switch (volume.Kind)
        {
            case DeclarationKind.HostPath:
                FieldMaps.HostPath.Write(volume.Attribute, to["hostPath"]);
                break;
            case DeclarationKind.Csi:
                FieldMaps.Csi.Write(volume.Attribute, to["csi"]);
                foreach (var attribute in volume.Attributes.FindAll(AttributeNames.VolumeAttribute))
                {
                    if (attribute.Text(ArgumentNames.Key) is { } key)
                        to["csi.volumeAttributes"].Entry(key).Set(attribute[ArgumentNames.Value]);
                }

                break;
            case DeclarationKind.Nfs:
                FieldMaps.Nfs.Write(volume.Attribute, to["nfs"]);
                break;
            case DeclarationKind.Ephemeral:
                ObjectFinisher.OwnLabelsOf(volume, to["ephemeral.volumeClaimTemplate.metadata"]);
                WriteClaim(volume, to["ephemeral.volumeClaimTemplate.spec"]);
                break;
            case DeclarationKind.ConfigMapVolume:
                FileVolumeWriter.WriteConfigMap(volume, to["configMap"]);
                break;
            case DeclarationKind.SecretVolume:
                FileVolumeWriter.WriteSecret(volume, to["secret"]);
                break;
            case DeclarationKind.Projected:
                FileVolumeWriter.WriteProjected(volume, to["projected"]);
                break;
            case DeclarationKind.DownwardApi:
                FileVolumeWriter.WriteDownward(volume, to["downwardAPI"]);
                break;
            case DeclarationKind.ImageVolume:
                FieldMaps.ImageVolume.Write(volume.Attribute, to["image"]);
                break;
            case DeclarationKind.PersistentVolumeClaimVolume:
                if (to.Context.Follow(volume.Attribute, "PersistentVolumeClaim", k => k == DeclarationKind.PersistentVolumeClaim) is { } claim)
                    to["persistentVolumeClaim.claimName"].Set(claim.Name, volume.Attribute.TargetOrigin());
                to["persistentVolumeClaim.readOnly"].Set(volume.Attribute[ArgumentNames.ReadOnly]);
                break;
            default:
                WriteEmptyDir(volume.Attribute, to["emptyDir"]);
                break;
        }
    }

    private static void WriteEmptyDir(DeclaredAttribute attribute, Field to)
    {
        to.SetObject(attribute.Origin);
        FieldMaps.EmptyDir.Write(attribute, to);
        if (attribute[ArgumentNames.Medium] is { Text: "Memory" } medium)
            to["medium"].Set(medium);
    }

    private static void WriteShared(Declaration volume, Field to)
    {
        to["name"].Set(volume.Name);
        var name = ObjectNames.Of(volume, to.Context);
        switch (volume.Kind)
        {
            case DeclarationKind.ConfigMap:
                to["configMap.name"].Set(name);
                break;
            case DeclarationKind.Secret:
                to["secret.secretName"].Set(name);
                break;
            default:
                to["persistentVolumeClaim.claimName"].Set(name);
                break;
        }
    }
}
