using System;
using System.Collections.Generic;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Tree;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>What an environment leaves out.</summary>
internal sealed class Exclusions
{
    private readonly HashSet<string> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> types = new(SymbolEqualityComparer.Default);

    internal Exclusions(Declaration environment)
    {
        foreach (var without in environment.Attributes.FindAll(AttributeNames.Without))
        {
            if (without.Target is { } type)
                this.types.Add(type);
            this.kinds.UnionWith(KindsOf(without));
        }
    }

    /// <summary>True when a declaration is left out, or its object of a kind.</summary>
    internal bool IsWithout(Declaration declaration, string kind)
    {
        if (this.kinds.Contains(kind.Length == 0 ? declaration.Kind.ToString() : kind))
            return true;
        for (var type = declaration.Symbol; type is not null; type = type.ContainingType)
        {
            if (this.types.Contains(type))
                return true;
        }

        foreach (var without in declaration.Attributes.FindAll(AttributeNames.Without))
        {
            foreach (var own in KindsOf(without))
            {
                if (string.Equals(own, kind, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> KindsOf(DeclaredAttribute without) => without[ArgumentNames.Kinds]?.FlagNames ?? [];
}
