using KubeDsl.Manifests.Codecs;
using KubeDsl.Model;

namespace KubeDsl.Manifests;

/// <summary>Makes nodes of objects, in the order that people expect: apiVersion, kind, metadata, the rest by the alphabet.</summary>
public static class ManifestWriter
{
    /// <summary>The object as a mapping; absent fields are left out.</summary>
    public static MappingNode Write(KubernetesObject value)
    {
        var writer = new NodeWriter();
        writer.RequiredText("apiVersion", value.ApiVersion);
        writer.RequiredText("kind", value.Kind);
        KindCodecs.Write(value, writer);
        return writer.Node;
    }
}
