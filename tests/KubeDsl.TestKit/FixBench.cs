using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.TestKit;

/// <summary>A workspace that holds one project, in which fixes are asked for and applied as an editor does it.</summary>
internal sealed class FixBench : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly TestProject source;
    private readonly Project project;

    internal FixBench(TestProject source)
    {
        this.source = source;
        var id = ProjectId.CreateNewId();
        var solution = this.workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, source.AssemblyName, source.AssemblyName, LanguageNames.CSharp, compilationOptions: source.CompilationOptions, parseOptions: source.ParseOptions, metadataReferences: source.References))
            .AddAnalyzerReference(id, new GeneratorReference(source.Tools));
        foreach (var file in source.Files)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), file.Path, SourceText.From(file.Text, System.Text.Encoding.UTF8), filePath: file.Path);
        this.project = solution.GetProject(id)!;
    }

    public void Dispose() => this.workspace.Dispose();

    /// <summary>What is offered for a diagnostic, in the order of the menu.</summary>
    internal async Task<ImmutableArray<CodeAction>> ActionsAsync(Diagnostic diagnostic)
    {
        var document = this.DocumentOf(diagnostic);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        foreach (var provider in this.ProvidersFor(diagnostic.Id))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)).ConfigureAwait(false);
        return actions.ToImmutable();
    }

    /// <summary>The solution after an action.</summary>
    internal static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>The solution after a fix is applied everywhere; null when the fix has no fix-all.</summary>
    internal async Task<Solution?> ApplyAllAsync(Diagnostic diagnostic, FixAllScope scope, string? key)
    {
        foreach (var provider in this.ProvidersFor(diagnostic.Id))
        {
            if (provider.GetFixAllProvider() is not { } all || !all.GetSupportedFixAllScopes().Contains(scope))
                continue;
            var context = new FixAllContext(this.DocumentOf(diagnostic), provider, scope, key, [diagnostic.Id], new Diagnostics(this.source), CancellationToken.None);
            if (await all.GetFixAsync(context).ConfigureAwait(false) is { } action)
                return await ApplyAsync(action).ConfigureAwait(false);
        }

        return null;
    }

    private IEnumerable<CodeFixProvider> ProvidersFor(string id) => this.source.Tools.CodeFixes.Where(p => p.FixableDiagnosticIds.Contains(id));

    private Document DocumentOf(Diagnostic diagnostic) =>
        this.project.Documents.SingleOrDefault(d => d.Name == diagnostic.Location.SourceTree?.FilePath) ?? throw new VerificationException("The diagnostic lies in no file of the project: " + diagnostic);

    /// <summary>Hands the generators to the workspace.</summary>
    private sealed class GeneratorReference(Toolset tools) : AnalyzerReference
    {
        /// <summary>The workspace tells generators apart by instance, so it must get the same ones each time.</summary>
        private readonly ImmutableArray<ISourceGenerator> generators = tools.SourceGenerators;

        public override string? FullPath => null;

        public override object Id => "KubeDsl";

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => this.generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => this.generators;
    }

    /// <summary>Tells a fix-all what there is to fix.</summary>
    private sealed class Diagnostics(TestProject source) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            return await Driver.AnalyzeAsync(source, (CSharpCompilation)compilation!, cancellationToken).ConfigureAwait(false);
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await this.GetAllDiagnosticsAsync(document.Project, cancellationToken).ConfigureAwait(false)).Where(d => d.Location.SourceTree?.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
