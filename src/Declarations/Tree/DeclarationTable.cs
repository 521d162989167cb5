using System.Collections.Generic;
using System.Threading;
using KubeDsl.Declarations.Attributes;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Tree;

/// <summary>The declarations by class, each read when it is first asked for, with an environment's overrides applied.</summary>
internal sealed class DeclarationTable
{
    private readonly Dictionary<ISymbol, Declaration> declarations = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<INamedTypeSymbol>> overrides = new(SymbolEqualityComparer.Default);

    internal DeclarationTable(CancellationToken cancellationToken) => this.CancellationToken = cancellationToken;

    internal CancellationToken CancellationToken { get; }

    /// <summary>The declaration of a class; null for what is no class that could declare anything.</summary>
    internal Declaration? this[ITypeSymbol? symbol]
    {
        get
        {
            if (symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type)
                return null;
            type = type.OriginalDefinition;
            if (!this.declarations.TryGetValue(type, out var declaration))
            {
                declaration = new Declaration(this, type, AttributeSet.Of(type, this.overrides.TryGetValue(type, out var nearer) ? nearer : []));
                this.declarations[type] = declaration;
            }

            return declaration;
        }
    }

    /// <summary>True for a class that something has asked for: a part of what is read.</summary>
    internal bool Knows(INamedTypeSymbol type) => this.declarations.ContainsKey(type.OriginalDefinition);

    /// <summary>Lets a class override another; later ones are nearer. Before anything is asked for.</summary>
    internal void AddOverride(INamedTypeSymbol target, INamedTypeSymbol by)
    {
        if (!this.overrides.TryGetValue(target.OriginalDefinition, out var list))
            this.overrides[target.OriginalDefinition] = list = [];
        list.Add(by);
    }
}
