using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers;

/// <summary>
/// KDSL0902: what the generator cannot know. Either the compiler cannot tell the value at all, or it is a constant that the generator itself adds: that compiles, but while
/// the generator runs there is no such constant yet, and the whole attribute reaches it without arguments.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArgumentAnalyzer : KubeDslAnalyzer
{
    private const string Namespace = "KubeDsl";
    private const string Topology = "Topology";

    private protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.AttributeArgument);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var argument = (AttributeArgumentSyntax)context.Node;
        if (argument.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || !IsOurs(context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken)))
            return;
        foreach (var value in Values(argument.Expression))
        {
            if (IsUnknown(value, context))
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(DeclarationRules.UnknownValue), value.GetLocation(), value.ToString()));
        }
    }

    private static bool IsOurs(SymbolInfo info) =>
        (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { ContainingType.ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>The expression, or the items of a list.</summary>
    private static IEnumerable<ExpressionSyntax> Values(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ => [expression],
    };

    private static bool IsUnknown(ExpressionSyntax value, SyntaxNodeAnalysisContext context)
    {
        if (value is TypeOfExpressionSyntax)
            return false;
        var model = context.SemanticModel;
        if (!model.GetConstantValue(value, context.CancellationToken).HasValue)
            return model.GetSymbolInfo(value, context.CancellationToken).Symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol or ILocalSymbol;
        return value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => model.GetSymbolInfo(name, context.CancellationToken).Symbol is IFieldSymbol { IsConst: true } field && IsGenerated(field) && !IsHidden(field, context.Compilation));
    }

    /// <summary>Inside an environment the generated <c>Topology</c> hides KubeDsl's and repeats its constants: the generator saw those.</summary>
    private static bool IsHidden(IFieldSymbol field, Compilation compilation) =>
        field.ContainingType.Name == Topology
        && compilation.GetTypesByMetadataName(Namespace + "." + Topology).SelectMany(t => t.GetMembers(field.Name)).OfType<IFieldSymbol>().Any(f => Equals(f.ConstantValue, field.ConstantValue));

    private static bool IsGenerated(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.Length > 0 && field.DeclaringSyntaxReferences.All(r => r.SyntaxTree.FilePath.EndsWith(".KubeDsl.g.cs", StringComparison.Ordinal));
}
