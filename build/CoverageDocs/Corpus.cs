using System.Text;
using KubeDsl.Declarations;
using KubeDsl.Rules.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.CoverageDocs;

/// <summary>The declarations in <c>Sources</c>, read as the generator reads them.</summary>
public sealed class Corpus
{
    private Corpus(Compilation compilation, IReadOnlyList<DeclarationReading> readings, IReadOnlyList<string> mistakes)
    {
        this.Compilation = compilation;
        this.Readings = readings;
        this.Mistakes = mistakes;
    }

    /// <summary>The compiled sources.</summary>
    public Compilation Compilation { get; }

    /// <summary>Each app and environment with its objects, and where their fields were written.</summary>
    public IReadOnlyList<DeclarationReading> Readings { get; }

    /// <summary>What keeps the sources from being declarations that an API server accepts; empty when they are.</summary>
    public IReadOnlyList<string> Mistakes { get; }

    /// <summary>Reads the sources beside the program.</summary>
    public static Corpus Read()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "CoverageSources"), "*.cs").Order(StringComparer.Ordinal);
        return Read([.. files.Select(f => (Path.GetFileName(f), File.ReadAllText(f)))]);
    }

    /// <summary>Reads sources.</summary>
    /// <param name="files">Names and texts.</param>
    public static Corpus Read(params (string Name, string Text)[] files)
    {
        var compilation = CSharpCompilation.Create(
            "Coverage",
            files.Select(f => CSharpSyntaxTree.ParseText(f.Text, new CSharpParseOptions(LanguageVersion.CSharp13), f.Name, Encoding.UTF8)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var readings = Types(compilation.Assembly.GlobalNamespace).Select(t => AppReader.Read(t) ?? EnvironmentReader.Read(t)).OfType<DeclarationReading>().ToList();
        return new Corpus(compilation, readings, [.. Errors(compilation), .. readings.SelectMany(Faults)]);
    }

    private static IEnumerable<string> Errors(Compilation compilation) => compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString());

    private static IEnumerable<string> Faults(DeclarationReading reading)
    {
        foreach (var fault in reading.Faults)
            yield return $"{fault.Origin.Location.GetLineSpan()}: {fault.Kind}: {string.Join(", ", fault.Arguments)}";
        foreach (var value in reading.Model.Objects)
        {
            foreach (var fault in ApiServer.Create(value, ApiContext.Default).Faults)
                yield return $"{reading.Origins.Find(fault.Place).Location.GetLineSpan()}: {value.Kind} {value.Metadata.Name}: {fault.Place.Path}: {fault.Message}";
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetMembers().SelectMany(m => m is INamespaceSymbol inner ? Types(inner) : [(INamedTypeSymbol)m]);
}
