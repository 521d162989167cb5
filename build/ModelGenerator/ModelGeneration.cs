namespace KubeDsl.ModelGenerator;

/// <summary>From the schema to the texts of all generated files, without touching any of them.</summary>
public static class ModelGeneration
{
    /// <summary>The folders that hold generated files and nothing stale.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["src/Core/Model", "src/Core/Manifests/Codecs"];

    /// <summary>Path below the repository's root → text, ordered by path.</summary>
    public static SortedDictionary<string, string> Run(string root)
    {
        var descriptions = Descriptions.Load(Path.Combine(root, "build/ModelGenerator/descriptions.tsv"));
        var types = ApiSchema.Load(Path.Combine(root, "build/schema/kubernetes-1.36.schemas.json"));
        var outputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            outputs["src/Core/Model/" + type.Name + ".g.cs"] = RecordEmitter.Emit(type, descriptions);
            outputs["src/Core/Manifests/Codecs/" + type.Name + "Codec.g.cs"] = CodecEmitter.Emit(type);
        }

        outputs["src/Core/Manifests/Codecs/KindCodecs.g.cs"] = KindsEmitter.Emit(types);
        return outputs;
    }
}
