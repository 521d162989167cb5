using System.Collections.Generic;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Names;
using KubeDsl.Declarations.Tree;

namespace KubeDsl.Declarations.Objects;

/// <summary>Volumes whose files Kubernetes writes: ConfigMaps, Secrets, fields of the Pod, and several of these together.</summary>
internal static class FileVolumeWriter
{
    internal static void WriteConfigMap(Declaration volume, Field to)
    {
        FieldMaps.FileVolume.Write(volume.Attribute, to);
        if (to.Context.Follow(volume.Attribute, "ConfigMap", k => k == DeclarationKind.ConfigMap) is not { } map)
            return;
        to["name"].Set(ObjectNames.Of(map, to.Context), volume.Attribute.TargetOrigin());
        WriteItems(volume, map, to["items"]);
    }

    internal static void WriteSecret(Declaration volume, Field to)
    {
        FieldMaps.FileVolume.Write(volume.Attribute, to);
        if (to.Context.Follow(volume.Attribute, "Secret", k => k == DeclarationKind.Secret) is not { } secret)
            return;
        to["secretName"].Set(secret.Name, volume.Attribute.TargetOrigin());
        WriteItems(volume, secret, to["items"]);
    }

    internal static void WriteDownward(Declaration volume, Field to)
    {
        to.SetObject(volume.Attribute.Origin);
        FieldMaps.FileVolume.Write(volume.Attribute, to);
        WriteFields(volume, to["items"]);
    }

    internal static void WriteProjected(Declaration volume, Field to)
    {
        to.SetObject(volume.Attribute.Origin);
        FieldMaps.FileVolume.Write(volume.Attribute, to);
        var sources = to["sources"];
        WriteSources(volume, sources);
        if (volume.Attributes.Find(AttributeNames.DownwardApiItem) is { } first)
            WriteFields(volume, sources.Append(first.Origin)["downwardAPI.items"]);
        foreach (var attribute in volume.Attributes.All)
        {
            switch (attribute.Name)
            {
                case AttributeNames.ServiceAccountToken:
                    FieldMaps.ServiceAccountToken.Write(attribute, sources.Append(attribute.Origin)["serviceAccountToken"]);
                    break;
                case AttributeNames.ClusterTrustBundle:
                    var bundle = sources.Append(attribute.Origin)["clusterTrustBundle"];
                    FieldMaps.ClusterTrustBundle.Write(attribute, bundle);
                    SelectorText.Write(attribute[ArgumentNames.LabelSelector], bundle["labelSelector"]);
                    break;
                case AttributeNames.PodCertificate:
                    FieldMaps.PodCertificate.Write(attribute, sources.Append(attribute.Origin)["podCertificate"]);
                    break;
            }
        }
    }

    /// <summary>A source for each ConfigMap and Secret that is named, or of which a key is.</summary>
    private static void WriteSources(Declaration volume, Field sources)
    {
        var known = new Dictionary<Declaration, Field>();
        foreach (var attribute in volume.Attributes.FindAll(AttributeNames.ProjectedSource))
        {
            if (sources.Context.Follow(attribute, "ConfigMap or Secret", k => k is DeclarationKind.ConfigMap or DeclarationKind.Secret) is { } source)
                SourceOf(source, attribute)["optional"].Set(attribute[ArgumentNames.Optional]);
        }

        foreach (var attribute in volume.Attributes.FindAll(AttributeNames.Item))
        {
            if (KeyOf(attribute, sources) is { Parent: { } source } key)
                WriteItem(attribute, key, SourceOf(source, attribute)["items"]);
        }

        Field SourceOf(Declaration source, DeclaredAttribute attribute)
        {
            if (!known.TryGetValue(source, out var field))
            {
                known[source] = field = sources.Append(attribute.Origin)[source.Kind == DeclarationKind.ConfigMap ? "configMap" : "secret"];
                field["name"].Set(ObjectNames.Of(source, sources.Context), attribute.TargetOrigin());
            }

            return field;
        }
    }

    private static void WriteItems(Declaration volume, Declaration source, Field items)
    {
        foreach (var attribute in volume.Attributes.FindAll(AttributeNames.Item))
        {
            if (KeyOf(attribute, items) is not { } key)
                continue;
            if (ReferenceEquals(key.Parent, source))
                WriteItem(attribute, key, items);
            else
                items.Context.Report(DeclarationFaultKind.WrongPointer, attribute.TargetOrigin(), key.Symbol.Name, "key of " + source.Symbol.Name, "a key of " + key.Parent?.Symbol.Name);
        }
    }

    private static Declaration? KeyOf(DeclaredAttribute attribute, Field field) =>
        field.Context.Follow(attribute, "ConfigMapKey or SecretKey", k => k is DeclarationKind.ConfigMapKey or DeclarationKind.SecretKey);

    private static void WriteItem(DeclaredAttribute attribute, Declaration key, Field items)
    {
        var item = items.Append(attribute.Origin);
        item["key"].Set(key.KeyName, attribute.TargetOrigin());
        item["path"].Set(attribute[ArgumentNames.Path]);
        item["mode"].Set(attribute[ArgumentNames.Mode], FieldType.Mode);
    }

    private static void WriteFields(Declaration volume, Field items)
    {
        foreach (var attribute in volume.Attributes.FindAll(AttributeNames.DownwardApiItem))
        {
            var item = items.Append(attribute.Origin);
            item["path"].Set(attribute[ArgumentNames.Path]);
            item["fieldRef.fieldPath"].Set(attribute[ArgumentNames.FieldPath]);
            if (attribute[ArgumentNames.Resource] is { } resource)
                WriteResource(volume, attribute, resource, item["resourceFieldRef"]);
            item["mode"].Set(attribute[ArgumentNames.Mode], FieldType.Mode);
        }
    }

    private static void WriteResource(Declaration volume, DeclaredAttribute attribute, Argument resource, Field to)
    {
        var container = attribute.TypeArguments.IsEmpty ? volume.Workload : to.Context.Follow(attribute, "Container, Sidecar, InitContainer or workload", k => k.IsContainer() || k.IsWorkload());
        if (container is null)
            return;
        to.Context.ReportForeign(volume, attribute, container);
        to["containerName"].Set(container.ContainerName, attribute.TypeArguments.IsEmpty ? attribute.Origin : attribute.TargetOrigin());
        to["resource"].Set(resource);
        to["divisor"].Set(attribute[ArgumentNames.Divisor]);
    }
}
