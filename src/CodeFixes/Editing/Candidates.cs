using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;

namespace KubeDsl.CodeFixes.Editing;

/// <summary>What a pointer could lead to instead: declarations of the right kinds, those of the same workload first.</summary>
internal static class Candidates
{
    private const int MostOffered = 4;

    /// <summary>The nearest declarations of some kinds; of equal distance the most similar names first.</summary>
    internal static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol from, string written, IReadOnlyCollection<string> kinds)
    {
        var found = new List<INamedTypeSymbol>();
        for (INamedTypeSymbol? scope = from; scope is not null && found.Count < MostOffered; scope = scope.ContainingType)
            found.AddRange(Sorted(Within(scope).Where(t => !found.Contains(t, SymbolEqualityComparer.Default)), written, kinds));
        if (found.Count < MostOffered)
            found.AddRange(Sorted(from.ContainingAssembly.GlobalNamespace.GetTypeMembers().SelectMany(t => Within(t).Prepend(t)).Where(t => !found.Contains(t, SymbolEqualityComparer.Default)), written, kinds));
        return found.Take(MostOffered);
    }

    private static IEnumerable<INamedTypeSymbol> Within(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(t => Within(t).Prepend(t));

    private static IEnumerable<INamedTypeSymbol> Sorted(IEnumerable<INamedTypeSymbol> types, string written, IReadOnlyCollection<string> kinds) => types
        .Where(t => kinds.Contains(DeclarationReader.KindOf(t).ToString(), StringComparer.Ordinal))
        .OrderBy(t => Similarity.Distance(written, t.Name))
        .ThenBy(t => t.ToDisplayString(), StringComparer.Ordinal);
}
