using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Declarations.Tests;

/// <summary>Compiles sources that declare something, and reads them.</summary>
internal static class Source
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p))];

    internal static string Shop { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sources", "Shop.cs"));

    internal static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Declarations",
        sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(LanguageVersion.CSharp13), "File" + i + ".cs", Encoding.UTF8)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    internal static INamedTypeSymbol Type(this Compilation compilation, string name) =>
        compilation.GetTypeByMetadataName(name) ?? throw new ArgumentException("no type " + name);

    internal static DeclarationReading Environment(string name, params string[] sources) => EnvironmentReader.Read(Compile(sources).Type(name), TestContext.Current.CancellationToken)!;

    /// <summary>Reads an app with one declaration in it.</summary>
    internal static DeclarationReading App(string members) => AppReader.Read(Compile("using KubeDsl;\n[App] public partial class Shop\n{\n" + members + "\n}").Type("Shop"), TestContext.Current.CancellationToken)!;

    internal static T Object<T>(this DeclarationReading reading, string name)
        where T : KubernetesObject => Assert.Single(reading.Model.Objects.OfType<T>(), o => o.Metadata.Name == name || (o.Metadata.Name ?? "").StartsWith(name + "-", StringComparison.Ordinal));

    /// <summary>The text in the source that an object's field came from.</summary>
    internal static string Written(this DeclarationReading reading, KubernetesObject value, string path)
    {
        var location = reading.Origins.Find(new(new(value.Kind, value.Metadata.Namespace ?? "", value.Metadata.Name!), path)).Location;
        return location.SourceTree!.GetText().ToString(location.SourceSpan);
    }

    /// <summary>An object as indented text, for comparing and for reading.</summary>
    internal static string Dump(KubernetesObject value)
    {
        var text = new StringBuilder();
        Dump(ManifestWriter.Write(value), "", text);
        return text.ToString();
    }

    private static void Dump(ManifestNode node, string indent, StringBuilder text)
    {
        switch (node)
        {
            case MappingNode mapping:
                text.Append('\n');
                foreach (var entry in mapping.Entries)
                {
                    text.Append(indent).Append(entry.Key).Append(':');
                    Dump(entry.Value, indent + "  ", text);
                }

                break;
            case SequenceNode sequence:
                text.Append('\n');
                foreach (var item in sequence.Items)
                {
                    text.Append(indent).Append('-');
                    Dump(item, indent + "  ", text);
                }

                break;
            default:
                text.Append(' ').Append(node).Append('\n');
                break;
        }
    }
}
