using System.Collections.Generic;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Declarations;
using KubeDsl.Declarations.Tree;
using KubeDsl.Generator.Models;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Reading;

/// <summary>The declarations of an app, one file for each; or a pool.</summary>
internal static class RootReader
{
    internal static RootModel? Read(INamedTypeSymbol type, ProjectInputs inputs, CancellationToken cancellationToken)
    {
        var table = new DeclarationTable(cancellationToken);
        if (table[type] is not { Kind: DeclarationKind.App or DeclarationKind.NodePool } root)
            return null;
        var context = AppReader.ContextOf(root.Kind == DeclarationKind.App ? root : null, table, inputs, root);
        var declarations = new List<DeclarationModel>();
        var outside = new List<DeclarationModel>();
        Add(root, context, false, declarations);
        if (root.Kind == DeclarationKind.App)
        {
            foreach (var member in root.Members)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!member.Kind.IsRoot())
                    Add(member, context, true, declarations);
            }
        }

        if (root.Kind == DeclarationKind.App)
        {
            foreach (var part in OutsideParts.Of(root, table))
                Add(part, context, true, outside);
        }

        return new RootModel(declarations.ToEquatableArray(), outside.ToEquatableArray());
    }

    private static void Add(Declaration declaration, ReadingContext context, bool withParts, List<DeclarationModel> declarations)
    {
        if (TypeIdentityReader.Read(declaration.Symbol) is { } type && ConstantsReader.Read(declaration, context, withParts) is { } members)
            declarations.Add(new DeclarationModel(type, members));
    }
}
