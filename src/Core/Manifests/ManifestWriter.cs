using System;
using KubeDsl.Manifests.Codecs;
using KubeDsl.Model;

namespace KubeDsl.Manifests;

/// <summary>Makes nodes of objects, in the order that people expect: apiVersion, kind, metadata, the rest by the alphabet.</summary>
public static class ManifestWriter
{
    /// <summary>The object as a mapping; absent fields are left out.</summary>
    public static MappingNode Write(KubernetesObject value)
    {
        if (value is UnknownObject unknown)
            return unknown.ToNode();
        var writer = new NodeWriter();
        writer.RequiredText("apiVersion", value.ApiVersion);
        writer.RequiredText("kind", value.Kind);
        KindCodecs.Write(value, writer);
        return writer.Node;
    }

    /// <summary>The object as somebody declares it: without <c>status</c>, which is the cluster's own.</summary>
    public static MappingNode WriteDeclared(KubernetesObject value)
    {
        var node = Write(value);
        for (var i = node.Entries.Count - 1; i >= 0; i--)
        {
            if (string.Equals(node.Entries[i].Key, "status", StringComparison.Ordinal))
                node.Entries.RemoveAt(i);
        }

        return node;
    }
}
