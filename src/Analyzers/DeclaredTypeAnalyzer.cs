using System.Linq;
using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.Declarations;
using KubeDsl.Declarations.Tree;
using KubeDsl.Rules.Catalogue;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Analyzers;

/// <summary>KDSL0905: attributes on a class that declares nothing. KDSL0901: members can be added to a class that declares something, and to the classes around it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclaredTypeAnalyzer : KubeDslAnalyzer
{
    private protected override void Register(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class)
            return;
        foreach (var idle in DeclarationReader.IdleAttributes(type))
        {
            if (DeclarationFaultRules.Of(idle) is { } fault)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(fault.Rule), idle.Origin.Location, [.. fault.Arguments]));
        }

        if (!DeclaresSomething(type, context))
            return;
        if (type.TypeParameters.Length > 0)
            Report(context, type, "non-generic");
        else if (!IsPartial(type, context))
            Report(context, type, "partial");
    }

    private static bool DeclaresSomething(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        return (!(type.IsAbstract && !type.IsStatic) && DeclarationReader.KindOf(type) != DeclarationKind.None) || type.GetTypeMembers().Any(t => DeclaresSomething(t, context));
    }

    private static bool IsPartial(INamedTypeSymbol type, SymbolAnalysisContext context) => type.DeclaringSyntaxReferences
        .All(r => r.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, string wanted) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(DeclarationRules.NotExtensible), type.Locations[0], type.Name, wanted));
}
