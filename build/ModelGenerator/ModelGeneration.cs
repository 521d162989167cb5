namespace KubeDsl.ModelGenerator;

/// <summary>From the schema and the descriptions to the texts of all generated files, without touching any of them.</summary>
public static class ModelGeneration
{
    /// <summary>The descriptions below the repository's root.</summary>
    public const string DescriptionsPath = "build/ModelGenerator/descriptions.tsv";

    /// <summary>The schema below the repository's root.</summary>
    public const string SchemaPath = "build/schema/kubernetes-1.36.schemas.json";

    /// <summary>The folders that hold generated files and nothing stale.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["src/Core/Model", "src/Core/Manifests/Codecs"];

    /// <summary>What is wrong with the descriptions, a line each: types and fields without words, words without type or field.</summary>
    public static IReadOnlyList<string> Check(string root)
    {
        var (types, descriptions) = Load(root);
        return
        [
            .. descriptions.Missing(types).Select(name => DescriptionsPath + ": no description of " + name),
            .. descriptions.Unused(types).Select(name => DescriptionsPath + ": no type or field takes the description of " + name),
        ];
    }

    /// <summary>Path below the repository's root → text, ordered by path.</summary>
    /// <exception cref="KeyNotFoundException"><see cref="Check"/> finds a type or field without description.</exception>
    public static SortedDictionary<string, string> Run(string root)
    {
        var (types, descriptions) = Load(root);
        var outputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            outputs["src/Core/Model/" + type.Name + ".g.cs"] = RecordEmitter.Emit(type, descriptions);
            outputs["src/Core/Manifests/Codecs/" + type.Name + "Codec.g.cs"] = CodecEmitter.Emit(type);
        }

        outputs["src/Core/Manifests/Codecs/KindCodecs.g.cs"] = KindsEmitter.Emit(types);
        return outputs;
    }

    private static (IReadOnlyList<ApiType> Types, Descriptions Descriptions) Load(string root) =>
        (ApiSchema.Load(Path.Combine(root, SchemaPath)), Descriptions.Load(Path.Combine(root, DescriptionsPath)));
}
