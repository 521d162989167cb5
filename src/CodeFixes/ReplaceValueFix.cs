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

/// <summary>Replaces a wrong value by the one that the rule suggests.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplaceValueFix : DeclarationCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        PodRules.RestartPolicyNotAllowed.Id,
        PodRules.ProbeSettingNotAccepted.Id,
        ResourceRules.MalformedQuantity.Id,
        ResourceRules.MilliMemory.Id,
        NetworkingRules.PortConflict.Id,
        ServerRules.UnlistedValue.Id,
    ];

    internal override Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        if (target.Suggestion is not { } suggestion || target.Node is not ExpressionSyntax value)
            return None();
        var type = target.Model.GetTypeInfo(value, target.CancellationToken).Type;
        var text = Literals.Of(suggestion, type, target.Model, value.SpanStart);

        // Of two parties of a conflict either the first yields or the others do, never both.
        var key = target.Diagnostic.Id + (target.Diagnostic.Id == NetworkingRules.PortConflict.Id && target.IsFirst ? ".First" : "");
        return One("Change to " + text, key, target.Replace(value.Span, text));
    }
}
