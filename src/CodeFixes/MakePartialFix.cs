using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using KubeDsl.CodeFixes.Proposals;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes;

/// <summary>Makes a class and all classes around it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialFix : DeclarationCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DeclarationRules.NotExtensible.Id];

    internal override Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        var missing = target.Node.AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Where(t => !t.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(t => target.Replace(new TextSpan(t.Keyword.SpanStart, 0), "partial "))
            .ToArray();
        return missing.Length == 0 || target.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.TypeParameterList is not null ? None() : One("Make partial", "MakePartial", missing);
    }
}
