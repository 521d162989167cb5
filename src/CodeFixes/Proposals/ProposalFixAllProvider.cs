using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.CodeFixes.Proposals;

/// <summary>Fixes everything in a scope at once: asks the fix for its proposal for each diagnostic, takes those with the chosen key, and applies all edits together.</summary>
internal sealed class ProposalFixAllProvider : FixAllProvider
{
    internal static readonly ProposalFixAllProvider Instance = new();

    private ProposalFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Fix all " + string.Join(", ", fixAllContext.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal)),
        _ => FixAsync(fixAllContext),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var changes = new List<DocumentChange>();
        foreach (var diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document
                || await FixTarget.CreateAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } target)
                continue;
            var proposals = await ((DeclarationCodeFix)context.CodeFixProvider).ProposeAsync(target).ConfigureAwait(false);
            if (proposals.FirstOrDefault(p => p.Key == context.CodeActionEquivalenceKey) is { } proposal)
                changes.AddRange(proposal.Changes);
        }

        return await DocumentChanges.ApplyAsync(context.Solution, changes, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        var projects = context.Scope == FixAllScope.Project ? Enumerable.Repeat(context.Project, 1) : context.Solution.Projects.OrderBy(p => p.Name, StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in projects)
            all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return all.ToImmutable();
    }
}
