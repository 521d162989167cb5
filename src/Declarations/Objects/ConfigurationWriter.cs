using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Tree;
using KubeDsl.Parameters;

namespace KubeDsl.Declarations.Objects;

/// <summary>ConfigMaps, Secrets, claims and classes of storage.</summary>
internal static class ConfigurationWriter
{
    internal static void WriteConfigMap(Declaration declaration, ReadingContext context) =>
        ObjectFinisher.Finish(Draft(declaration, context), declaration, declaration.NameOrigin);

    internal static ObjectDraft Draft(Declaration configMap, ReadingContext context) => context.Draft(configMap, WriteDraft);

    /// <summary>A Secret without values: they do not belong in sources.</summary>
    internal static void WriteSecret(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("Secret", declaration.Name, declaration, context);
        FieldMaps.Secret.Write(declaration.Attribute, draft.Root);
        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    /// <summary>Values in the source are refused, whoever makes the Secret.</summary>
    internal static void RefuseValues(Declaration secret, ReadingContext context)
    {
        foreach (var key in secret.MembersOf(DeclarationKind.SecretKey))
        {
            if (key.Attribute[ArgumentNames.Value] is { } value)
                context.Report(DeclarationFaultKind.SecretValue, value.Origin, secret.Name, key.KeyName);
        }
    }

    internal static void WriteClaim(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("PersistentVolumeClaim", declaration.Name, declaration, context);
        VolumeWriter.WriteClaim(declaration, draft.Root["spec"]);
        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    internal static void WriteStorageClass(Declaration declaration, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("StorageClass", declaration.Name, declaration, context);
        FieldMaps.StorageClass.Write(declaration.Attribute, draft.Root);
        foreach (var parameter in declaration.Attributes.FindAll(AttributeNames.StorageParameter))
        {
            if (parameter.Text(ArgumentNames.Key) is { } key)
                draft.Root["parameters"].Entry(key).Set(parameter[ArgumentNames.Value]);
        }

        foreach (var topology in declaration.Attributes.FindAll(AttributeNames.AllowedTopology))
        {
            // All expressions stand in one term, so that all of them hold.
            var terms = draft.Root["allowedTopologies"];
            FieldMaps.AllowedTopology.Write(topology, (terms.ItemAt(0) ?? terms.Append(topology.Origin))["matchLabelExpressions"].Append(topology.Origin));
        }

        ObjectFinisher.Finish(draft, declaration, declaration.NameOrigin);
    }

    private static ObjectDraft WriteDraft(Declaration configMap, ReadingContext context)
    {
        var draft = ObjectFinisher.Start("ConfigMap", configMap.Name, configMap, context);
        FieldMaps.ConfigMap.Write(configMap.Attribute, draft.Root);
        var data = draft.Root["data"];
        foreach (var key in configMap.MembersOf(DeclarationKind.ConfigMapKey))
        {
            data.Entry(key.KeyName).From(key.Origin);
            data.Entry(key.KeyName).SetValue(key.Attribute);
        }

        foreach (var file in configMap.Attributes.FindAll(AttributeNames.ConfigMapFile))
            ConfigMapFileWriter.Write(file, draft.Root);
        if (configMap.Attribute[ArgumentNames.Hash] is not { IsFalse: true } && !configMap.IsExternal)
            draft.Name += "-" + TextTemplate.OwnHash;
        return draft;
    }
}
