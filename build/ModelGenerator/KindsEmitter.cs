using System.Text;

namespace KubeDsl.ModelGenerator;

/// <summary>The table of kinds: what is read and written by name.</summary>
public static class KindsEmitter
{
    public static string Emit(IReadOnlyList<ApiType> types)
    {
        var text = new StringBuilder(RecordEmitter.Header);
        text.Append("using KubeDsl.Collections;\nusing KubeDsl.Model;\n\nnamespace KubeDsl.Manifests.Codecs;\n\n");
        text.Append("internal static class KindCodecs\n{\n    internal static EquatableArray<KubernetesKind> All { get; } =\n    [\n");
        foreach (var kind in types.Where(t => t.Kind is not null).Select(t => t.Kind!))
        {
            text.Append("        new(\"").Append(kind.ApiVersion).Append("\", \"").Append(kind.Kind).Append("\", \"").Append(kind.Plural).Append("\", ")
                .Append(kind.Namespaced ? "true" : "false").Append("),\n");
        }

        text.Append("    ];\n\n    internal static KubernetesObject? Read(string apiVersion, string kind, ObjectReader from) => (apiVersion, kind) switch\n    {\n");
        foreach (var kind in types.Where(t => t.Kind is not null).Select(t => t.Kind!))
            text.Append("        (\"").Append(kind.ApiVersion).Append("\", \"").Append(kind.Kind).Append("\") => ").Append(kind.Kind).Append("Codec.Read(from),\n");
        text.Append("        _ => null,\n    };\n\n    internal static void Write(KubernetesObject value, ObjectWriter to)\n    {\n        switch (value)\n        {\n");
        foreach (var kind in types.Where(t => t.Kind is not null).Select(t => t.Kind!))
            text.Append("            case ").Append(kind.Kind).Append(" v: ").Append(kind.Kind).Append("Codec.Write(v, to); break;\n");
        return text.Append("        }\n    }\n}\n").ToString();
    }
}
