using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.TestKit;

/// <summary>A user's project: its files and settings. A string is a project of one file, <c>Test.cs</c>.</summary>
public sealed record TestProject
{
    private const string ImplicitUsingsText =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>A project of the given files.</summary>
    public TestProject(params TestFile[] files) => this.Files = [.. files];

    /// <summary>The generators, analyzers and fixes under test.</summary>
    public Toolset Tools { get; init; } = Toolset.KubeDsl;

    /// <summary>The C# files in the order the compiler gets them.</summary>
    public ImmutableArray<TestFile> Files { get; init; }

    /// <summary>The other files that analyzers and generators may read.</summary>
    public ImmutableArray<TestFile> AdditionalFiles { get; init; } = [];

    /// <summary>What the project refers to.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = TestKit.References.All;

    /// <summary>The name of the assembly.</summary>
    public string AssemblyName { get; init; } = "TestProject";

    /// <summary>A library or a program.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The version of C#.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    /// <summary>Whether null is tracked.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether the usual usings stand in every file.</summary>
    public bool ImplicitUsings { get; init; }

    /// <summary>Whether arithmetic is checked.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>Whether the compiler's own errors are part of the test instead of a failure.</summary>
    public bool AllowsCompilerErrors { get; init; }

    /// <summary>What .editorconfig and MSBuild hand to analyzers, such as <c>build_property.RootNamespace</c>.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The severities that .editorconfig sets, by diagnostic id.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>How the files are parsed.</summary>
    public CSharpParseOptions ParseOptions => new(this.LanguageVersion, DocumentationMode.Diagnose);

    /// <summary>How the project is compiled.</summary>
    public CSharpCompilationOptions CompilationOptions => new(
        this.OutputKind,
        nullableContextOptions: this.Nullable,
        checkOverflow: this.CheckOverflow,
        allowUnsafe: true,
        specificDiagnosticOptions: this.Severities);

    /// <summary>A project of one file.</summary>
    public static implicit operator TestProject(string source) => new(new TestFile("Test.cs", source));

    /// <summary>The project with a file replaced or added.</summary>
    public TestProject With(string path, string text)
    {
        var index = this.Files.Select(f => f.Path).ToList().IndexOf(path);
        return this with { Files = index < 0 ? this.Files.Add(new(path, text)) : this.Files.SetItem(index, new(path, text)) };
    }

    /// <summary>The project with a piece of one file's text replaced.</summary>
    /// <exception cref="VerificationException">The file lacks the piece.</exception>
    public TestProject Replace(string path, string old, string @new)
    {
        var file = this.Files.Single(f => f.Path == path);
        return file.Text.Contains(old, StringComparison.Ordinal)
            ? this.With(path, file.Text.Replace(old, @new, StringComparison.Ordinal))
            : throw new VerificationException("'" + path + "' does not contain '" + old + "'.");
    }

    /// <summary>The marks of every file, in the order of the files.</summary>
    public ImmutableArray<Markup> ParseMarkup() => [.. this.Files.Select(f => Markup.Parse(f.Text))];

    /// <summary>The project without marks.</summary>
    public TestProject WithoutMarks() => this with { Files = [.. this.Files.Select(f => new TestFile(f.Path, Markup.Parse(f.Text).Text))] };

    /// <summary>Compiles the files as they stand; of an earlier compilation it takes over the trees that did not change, as an editor does.</summary>
    public CSharpCompilation Compile(CSharpCompilation? earlier = null)
    {
        var files = this.ImplicitUsings ? this.Files.Add(new("GlobalUsings.cs", ImplicitUsingsText)) : this.Files;
        var trees = files.Select(f => earlier?.SyntaxTrees.FirstOrDefault(t => t.FilePath == f.Path && string.Equals(t.ToString(), f.Text, StringComparison.Ordinal)) ?? Parse(f));
        return (earlier ?? CSharpCompilation.Create(this.AssemblyName, references: this.References, options: this.CompilationOptions)).RemoveAllSyntaxTrees().AddSyntaxTrees(trees);

        SyntaxTree Parse(TestFile file) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), this.ParseOptions, file.Path);
    }
}
