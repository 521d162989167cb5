using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.TestKit.Tests.Toys;

/// <summary>Gives a class another name; the new name and the equivalence key are the test's choice, so that wrong fixes can be made.</summary>
internal sealed class BadNameFix(Func<string, string> rename, string? key) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [BadNameAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken))!;
        var declaration = root.FindNode(context.Span).FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
        var renamed = declaration.WithIdentifier(SyntaxFactory.Identifier(rename(declaration.Identifier.Text)).WithTriviaFrom(declaration.Identifier));
        var changed = context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, renamed));
        context.RegisterCodeFix(CodeAction.Create("Rename", _ => Task.FromResult(changed), key), context.Diagnostics);
    }
}
