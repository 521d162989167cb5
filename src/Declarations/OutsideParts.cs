using System.Collections.Generic;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>
/// What an app points at outside of its class: it belongs to the app, too, unless it belongs to another one. So parts that several apps share, or that lie in a library, need
/// not be nested.
/// </summary>
internal static class OutsideParts
{
    /// <summary>The outermost declarations that the app, or what it points at, leads to; in the order in which a reader meets them.</summary>
    internal static IReadOnlyList<Declaration> Of(Declaration app, DeclarationTable table)
    {
        var found = new List<Declaration>();
        Scan(app, table, found);
        for (var i = 0; i < found.Count; i++)
            Scan(found[i], table, found);
        return found;
    }

    private static void Scan(Declaration declaration, DeclarationTable table, List<Declaration> found)
    {
        table.CancellationToken.ThrowIfCancellationRequested();
        foreach (var attribute in declaration.Attributes.All)
        {
            if (attribute.Name == AttributeNames.Without)
                continue;
            foreach (var type in attribute.TypeArguments)
            {
                if (OutermostOf(type, table) is { } part && !found.Contains(part))
                    found.Add(part);
            }
        }

        foreach (var member in declaration.Members)
        {
            if (!member.Kind.IsRoot())
                Scan(member, table, found);
        }
    }

    private static Declaration? OutermostOf(ITypeSymbol type, DeclarationTable table)
    {
        if (type.TypeKind == TypeKind.Error || table[type] is not { Kind: not (DeclarationKind.None or DeclarationKind.Override) } top)
            return null;
        while (top.Parent is { } parent)
            top = parent;
        return top.Kind.IsRoot() || top.Kind == DeclarationKind.Override ? null : top;
    }
}
