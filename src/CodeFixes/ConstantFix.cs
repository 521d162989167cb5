using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using KubeDsl.CodeFixes.Editing;
using KubeDsl.CodeFixes.Proposals;
using KubeDsl.Declarations;
using KubeDsl.Declarations.Tree;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes;

/// <summary>Makes a value known in time: a readonly field a constant, a generated address a pointer, anything else of known value a literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConstantFix : DeclarationCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DeclarationRules.UnknownValue.Id];

    internal override Task<IEnumerable<FixProposal>> ProposeAsync(FixTarget target)
    {
        if (target.Node is not ExpressionSyntax value)
            return None();
        if (target.Model.GetConstantValue(value, target.CancellationToken) is { HasValue: true, Value: { } known })
        {
            var inline = new FixProposal("Write the value", "Inline", target.Replace(value.Span, SymbolDisplay.FormatPrimitive(known, quoteStrings: true, useHexadecimalNumbers: false)!));
            return Task.FromResult<IEnumerable<FixProposal>>(PointByType(target, value) is { } pointer ? [pointer, inline] : [inline]);
        }

        return target.Model.GetSymbolInfo(value, target.CancellationToken).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true } field && MakeConst(target, field) is { } change
            ? One("Make '" + field.Name + "' a constant", "MakeConst", change)
            : None();
    }

    /// <summary><c>Env("X", Shop.Api.Http.Url)</c> becomes <c>Env&lt;Shop.Api.Http&gt;("X")</c>.</summary>
    private static FixProposal? PointByType(FixTarget target, ExpressionSyntax value)
    {
        if (value is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member and ("Url" or "HostPort" or "Host"), Expression: var owner }
            || value.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { Parent: AttributeArgumentListSyntax { Arguments.Count: 2 } } argument
            || argument.FirstAncestorOrSelf<AttributeSyntax>() is not { Name: IdentifierNameSyntax name } attribute || Attributes.NameOf(attribute) != "Env"
            || target.Model.GetSymbolInfo(owner, target.CancellationToken).Symbol is not INamedTypeSymbol port || DeclarationReader.KindOf(port) != DeclarationKind.ContainerPort)
            return null;
        return new(
            "Point at " + owner + " instead",
            "PointByType",
            target.Replace(new TextSpan(name.Span.End, 0), "<" + owner + ">"),
            target.Replace(Attributes.Removal(argument), member == "Url" ? "" : ", As = EndpointFormat." + member));
    }

    private static DocumentChange? MakeConst(FixTarget target, IFieldSymbol field)
    {
        if (field.DeclaringSyntaxReferences.FirstOrDefault() is not { SyntaxTree: var tree } reference
            || target.Document.Project.GetDocument(tree) is not { } document
            || reference.GetSyntax(target.CancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax, Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax declaration } })
            return null;
        var kept = declaration.Modifiers.Where(m => !m.IsKind(SyntaxKind.StaticKeyword) && !m.IsKind(SyntaxKind.ReadOnlyKeyword)).Select(m => m.ValueText).Append("const");
        return new(document.Id, new TextChange(TextSpan.FromBounds(declaration.Modifiers[0].SpanStart, declaration.Modifiers.Last().Span.End), string.Join(" ", kept)));
    }
}
