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

/// <summary>Brings a request and its limit together.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RequestAndLimitFix : DeclarationCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [ResourceRules.RequestAboveLimit.Id];

    internal override async Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        var proposals = new List<FixProposal>();
        var (request, limit) = (target.Argument(1), target.Argument(3));
        if (target.Node is ExpressionSyntax written)
            proposals.Add(new("Lower the request to " + limit, "LowerRequest", target.Replace(written.Span, Literals.Text(limit))));
        if (await target.OtherAsync().ConfigureAwait(false) is { Node: ExpressionSyntax other } place)
            proposals.Add(new("Raise the limit to " + request, "RaiseLimit", place.Replace(other.Span, Literals.Text(request))));
        return proposals;
    }
}
