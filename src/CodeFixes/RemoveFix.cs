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

/// <summary>Removes what does nothing, or what something else overrules.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RemoveFix : DeclarationCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
    [
        PodRules.VariableDefinedTwice.Id,
        ReliabilityRules.ReplicasFightAutoscaler.Id,
        DeclarationRules.SetTwice.Id,
        DeclarationRules.NoEffect.Id,
    ];

    internal override Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        if (target.Diagnostic.Id == ReliabilityRules.ReplicasFightAutoscaler.Id)
        {
            return target.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument
                ? One("Remove " + (argument.NameEquals?.Name.Identifier.ValueText ?? "the argument"), "Remove", target.Replace(Attributes.Removal(argument), ""))
                : None();
        }

        return target.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? One("Remove [" + Attributes.NameOf(attribute) + "]", "Remove", target.Replace(Attributes.Removal(attribute), ""))
            : None();
    }
}
