using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using KubeDsl.CodeFixes.Editing;
using KubeDsl.CodeFixes.Proposals;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.CodeFixes;

/// <summary>Brings a request and its limit, or the largest node, together.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RequestAndLimitFix : DeclarationCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [ResourceRules.RequestAboveLimit.Id, SchedulingRules.NoNodeFits.Id];

    internal override async Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        if (target.Diagnostic.Id == SchedulingRules.NoNodeFits.Id)
            return await LowerToWhatFitsAsync(target).ConfigureAwait(false);
        var proposals = new List<FixProposal>();
        var (request, limit) = (target.Argument(1), target.Argument(3));
        if (target.Node is ExpressionSyntax written)
            proposals.Add(new("Lower the request to " + limit, "LowerRequest", target.Replace(written.Span, Literals.Text(limit))));
        if (await target.OtherAsync().ConfigureAwait(false) is { Node: ExpressionSyntax other } place)
            proposals.Add(new("Raise the limit to " + request, "RaiseLimit", place.Replace(other.Span, Literals.Text(request))));
        return proposals;
    }

    /// <summary>The verdict is on the environment, the request on the workload.</summary>
    private static async Task<IEnumerable<FixProposal>> LowerToWhatFitsAsync(FixTarget target)
    {
        if (target.Suggestion is not { } fitting)
            return [];
        var place = target.Node is ExpressionSyntax ? target : await target.OtherAsync().ConfigureAwait(false);
        return place?.Node is ExpressionSyntax request ? [new("Lower the request of '" + target.Argument(0) + "' to " + fitting, "LowerRequest", place.Replace(request.Span, Literals.Text(fitting)))] : [];
    }
}
