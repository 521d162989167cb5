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
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes;

/// <summary>Limits memory to what is requested. Where nothing is requested either, no number is invented.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MemoryLimitFix : DeclarationCodeFix
{
    private const string Requests = "Requests";
    private const string Limits = "Limits";
    private const string Memory = "Memory";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [ResourceRules.MemoryMissing.Id];

    internal override Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        if (target.Suggestion is not { } amount || target.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return None();
        var value = Literals.Text(amount);
        if (Attributes.Find(type, Limits) is { } limits)
            return One("Limit memory to " + amount, Memory, new DocumentChange(target.Document.Id, Attributes.SetArgument(limits, Memory, value)));
        return Attributes.Find(type, Requests) is { } requests
            ? One("Limit memory to " + amount, Memory, target.Replace(new TextSpan(requests.Span.End, 0), ", " + Limits + "(" + Memory + " = " + value + ")"))
            : None();
    }
}
