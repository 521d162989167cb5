using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using KubeDsl.CodeFixes.Proposals;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.CodeFixes;

/// <summary>What all fixes share: a fix only proposes edits of text; how they are offered and applied, one by one or all at once, is the same for all.</summary>
public abstract class DeclarationCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => ProposalFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FixTarget.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } target)
                continue;
            foreach (var proposal in await this.ProposeAsync(target).ConfigureAwait(false))
            {
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(proposal.Title, token => DocumentChanges.ApplyAsync(solution, proposal.Changes, token), proposal.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways to repair a diagnostic, the best first.</summary>
    internal abstract Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target);

    /// <summary>Nothing can be done here.</summary>
    private protected static Task<IEnumerable<FixProposal>> None() => Task.FromResult(Enumerable.Empty<FixProposal>());

    /// <summary>There is just one way.</summary>
    private protected static Task<IEnumerable<FixProposal>> One(string title, string key, params DocumentChange[] changes) =>
        Task.FromResult<IEnumerable<FixProposal>>([new(title, key, changes)]);
}
