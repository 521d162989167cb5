using KubeDsl.Model;

namespace KubeDsl.Manifests.Layouts;

/// <summary>An object as kustomize tells it from others.</summary>
internal sealed class KustomizeObject(KubernetesObject value)
{
    internal KubernetesObject Value { get; } = value;

    internal MappingNode Node { get; } = ManifestWriter.WriteDeclared(value);

    /// <summary>Group, version, kind and name.</summary>
    internal string Key { get; } = value.ApiVersion + "/" + value.Kind + "/" + value.Metadata.Name;

    internal string FileName { get; } = ManifestFiles.FileNameOf(value);

    /// <summary>How a patch names the object.</summary>
    internal MappingNode Target
    {
        get
        {
            var slash = this.Value.ApiVersion.IndexOf('/');
            var node = new MappingNode();
            if (slash >= 0)
                node.Add("group", new ScalarNode(this.Value.ApiVersion.Substring(0, slash)));
            node.Add("version", new ScalarNode(this.Value.ApiVersion.Substring(slash + 1)));
            node.Add("kind", new ScalarNode(this.Value.Kind));
            node.Add("name", new ScalarNode(this.Value.Metadata.Name ?? ""));
            return node;
        }
    }
}
