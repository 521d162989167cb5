using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KubeDsl.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes.Proposals;

/// <summary>A diagnostic, and the syntax it stands on.</summary>
internal sealed class FixTarget
{
    private FixTarget(Document document, Diagnostic diagnostic, TextSpan span, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        this.Document = document;
        this.Diagnostic = diagnostic;
        this.Node = root.FindNode(span, getInnermostNodeForTie: true);
        this.Model = model;
        this.CancellationToken = cancellationToken;
    }

    internal Document Document { get; }

    internal Diagnostic Diagnostic { get; }

    /// <summary>What the squiggle is under.</summary>
    internal SyntaxNode Node { get; }

    internal SemanticModel Model { get; }

    internal CancellationToken CancellationToken { get; }

    internal string? Suggestion => this.Diagnostic.Properties.TryGetValue(DiagnosticKeys.Suggestion, out var suggestion) ? suggestion : null;

    /// <summary>True for the first party of a conflict.</summary>
    internal bool IsFirst => this.Diagnostic.Properties.ContainsKey(DiagnosticKeys.First);

    /// <summary>The target of a diagnostic in a document; null when the document has no syntax.</summary>
    internal static Task<FixTarget?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        CreateAsync(document, diagnostic, diagnostic.Location.SourceSpan, cancellationToken);

    /// <summary>The argument of the message at a position.</summary>
    internal string Argument(int position) => this.Diagnostic.Properties.TryGetValue(DiagnosticKeys.Argument(position), out var argument) ? argument ?? "" : "";

    /// <summary>The other place that the diagnostic names; null when there is none in this project.</summary>
    internal async Task<FixTarget?> OtherAsync(int index = 0)
    {
        if (this.Diagnostic.AdditionalLocations.Count <= index)
            return null;
        var location = this.Diagnostic.AdditionalLocations[index];
        var document = this.Document.Project.Documents.FirstOrDefault(d => d.FilePath == location.SourceTree?.FilePath);
        return document is null ? null : await CreateAsync(document, this.Diagnostic, location.SourceSpan, this.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replaces a stretch of this document.</summary>
    internal DocumentChange Replace(TextSpan span, string text) => new(this.Document.Id, new TextChange(span, text));

    private static async Task<FixTarget?> CreateAsync(Document document, Diagnostic diagnostic, TextSpan span, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null || span.End > root.FullSpan.End ? null : new FixTarget(document, diagnostic, span, root, model, cancellationToken);
    }
}
