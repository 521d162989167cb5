using System;
using KubeDsl.Manifests;
using KubeDsl.Manifests.Codecs;

namespace KubeDsl.Model;

/// <summary>An object of a kind that is not known here, such as a custom resource: it passes through as it was written, but for its namespace.</summary>
public sealed record UnknownObject : KubernetesObject
{
    private UnknownObject(string apiVersion, string kind, string json)
    {
        this.ApiVersion = apiVersion;
        this.Kind = kind;
        this.Json = json;
    }

    /// <inheritdoc/>
    public override string ApiVersion { get; }

    /// <inheritdoc/>
    public override string Kind { get; }

    /// <summary>The object as JSON on one line.</summary>
    public string Json { get; }

    /// <summary>The object that a manifest describes; of the metadata, what is known is read.</summary>
    public static UnknownObject Of(MappingNode manifest)
    {
        var json = JsonManifestWriter.Write(manifest, indented: false);
        var metadata = manifest["metadata"] is MappingNode node ? ObjectMetaCodec.Read(new ObjectReader(node, "metadata", [])) : ObjectMeta.Empty;
        return new UnknownObject(TextOf(manifest, "apiVersion"), TextOf(manifest, "kind"), json) { Metadata = metadata };
    }

    /// <summary>The object that a text in JSON describes.</summary>
    /// <exception cref="FormatException">The text is no JSON object.</exception>
    public static UnknownObject Parse(string json) => JsonText.Read(json) is MappingNode manifest ? Of(manifest) : throw new FormatException("This is no JSON object: " + json);

    /// <summary>The object in a namespace.</summary>
    public UnknownObject In(string space) => this with { Metadata = this.Metadata with { Namespace = space } };

    /// <summary>The manifest as it was written, in the namespace that the metadata names.</summary>
    internal MappingNode ToNode()
    {
        var node = (MappingNode)JsonText.Read(this.Json)!;
        const string pointer = "/metadata/namespace";
        if (this.Metadata.Namespace is { Length: > 0 } space)
            JsonPointer.Set(node, pointer, new ScalarNode(space));
        else
            JsonPointer.Remove(node, pointer);
        return node;
    }

    private static string TextOf(MappingNode manifest, string name) => manifest[name] is ScalarNode { Kind: ScalarKind.Text } scalar ? scalar.Text : "";
}
