using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.Generator.Caching;

/// <summary>
/// A hash of all in a file that a declaration could depend on: its tokens, without comments, the insides of methods, and values of what is no constant. Most edits of a
/// program leave it as it is, so that nothing has to be read again.
/// </summary>
internal static class DeclarationHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    internal static ulong Of(SyntaxTree tree)
    {
        var hash = Add(Start, tree.FilePath);
        foreach (var item in tree.GetRoot().DescendantNodesAndTokens(IsOutside))
        {
            if (item.AsToken() is { RawKind: not (int)SyntaxKind.None } token)
                hash = Add(hash, token.Text);
        }

        return hash;
    }

    internal static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
            hash = unchecked((hash ^ c) * Prime);
        return unchecked((hash ^ 0xFFFF) * Prime);
    }

    internal static ulong Add(ulong hash, ulong value)
    {
        for (var i = 0; i < 64; i += 8)
            hash = unchecked((hash ^ ((value >> i) & 0xFF)) * Prime);
        return hash;
    }

    /// <summary>False for what no constant, attribute or type can depend on.</summary>
    private static bool IsOutside(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax => false,
        EqualsValueClauseSyntax value => value.Parent is EnumMemberDeclarationSyntax or ParameterSyntax || IsConstant(value),
        _ => true,
    };

    private static bool IsConstant(EqualsValueClauseSyntax value) =>
        value.Parent is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } && field.Modifiers.Any(SyntaxKind.ConstKeyword);
}
