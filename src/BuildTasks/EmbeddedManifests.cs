using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KubeDsl.BuildTasks;

/// <summary>What the compiler left in the <c>AssemblyMetadata</c> attributes of an assembly. The assembly is not loaded, and no code of it runs.</summary>
internal sealed class EmbeddedManifests
{
    private const string ManifestKey = "KubeDsl.Manifest:";
    private const string EnvironmentKey = "KubeDsl.Environment:";
    private const string WithheldKey = "KubeDsl.Withheld:";
    private const string UnsetKey = "KubeDsl.Unset:";

    private readonly List<KeyValuePair<string, string>> metadata;

    private EmbeddedManifests(List<KeyValuePair<string, string>> metadata) => this.metadata = metadata;

    /// <summary>The manifests, ordered by path.</summary>
    internal IReadOnlyList<EmbeddedManifest> Manifests => [.. this.Of(ManifestKey).Select(m => new EmbeddedManifest(m.Key, m.Value)).OrderBy(m => m.Path, StringComparer.Ordinal)];

    /// <summary>The environments that are declared, whether their manifests are there or not.</summary>
    internal IReadOnlyList<string> Environments => [.. this.Of(EnvironmentKey).Select(e => e.Key).OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>The names of the parameters of all environments.</summary>
    internal IReadOnlyList<string> Parameters => [.. this.Of(EnvironmentKey).SelectMany(e => e.Value.Split(',')).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Environments without manifests because a parameter has no value yet, and which.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Unset => this.Of(UnsetKey).OrderBy(u => u.Key, StringComparer.Ordinal);

    /// <summary>Environments without manifests because of a mistake, and which.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Withheld => this.Of(WithheldKey).OrderBy(w => w.Key, StringComparer.Ordinal);

    /// <summary>Reads the assembly's attributes.</summary>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    internal static EmbeddedManifests Read(string assemblyFile)
    {
        using var stream = File.OpenRead(assemblyFile);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        var found = new List<KeyValuePair<string, string>>();
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (!IsAssemblyMetadata(reader, attribute))
                continue;
            var value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            if (value.ReadSerializedString() is { } key)
                found.Add(new(key, value.ReadSerializedString() ?? ""));
        }

        return new EmbeddedManifests(found);
    }

    private IEnumerable<KeyValuePair<string, string>> Of(string prefix) =>
        this.metadata.Where(m => m.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(m => new KeyValuePair<string, string>(m.Key.Substring(prefix.Length), m.Value));

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
