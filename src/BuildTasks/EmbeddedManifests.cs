using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KubeDsl.BuildTasks;

/// <summary>Reads the manifests of an assembly from its <c>AssemblyMetadata</c> attributes. The assembly is not loaded, and no code of it runs.</summary>
internal static class EmbeddedManifests
{
    private const string KeyPrefix = "KubeDsl.Manifest:";

    /// <summary>The manifests, ordered by path.</summary>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    internal static List<EmbeddedManifest> Read(string assemblyFile)
    {
        using var stream = File.OpenRead(assemblyFile);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        var manifests = new List<EmbeddedManifest>();
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (!IsAssemblyMetadata(reader, attribute))
                continue;
            var value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            if (value.ReadSerializedString() is { } key && key.StartsWith(KeyPrefix, StringComparison.Ordinal))
                manifests.Add(new(key.Substring(KeyPrefix.Length), value.ReadSerializedString() ?? ""));
        }

        manifests.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return manifests;
    }

    private static bool IsAssemblyMetadata(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;
        var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;
        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, "AssemblyMetadataAttribute") && reader.StringComparer.Equals(type.Namespace, "System.Reflection");
    }
}
