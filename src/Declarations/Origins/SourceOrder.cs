using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Origins;

/// <summary>The order in which a reader meets things: by file, then by place in the file.</summary>
internal sealed class SourceOrder : IComparer<SyntaxReference?>, IComparer<INamedTypeSymbol>
{
    internal static IComparer<SyntaxReference?> OfReferences { get; } = new SourceOrder();

    internal static IComparer<INamedTypeSymbol> OfTypes { get; } = new SourceOrder();

    /// <inheritdoc/>
    public int Compare(SyntaxReference? x, SyntaxReference? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var files = string.CompareOrdinal(x.SyntaxTree.FilePath, y.SyntaxTree.FilePath);
        return files != 0 ? files : x.Span.Start.CompareTo(y.Span.Start);
    }

    /// <inheritdoc/>
    public int Compare(INamedTypeSymbol x, INamedTypeSymbol y)
    {
        var places = this.Compare(First(x), First(y));
        return places != 0 ? places : string.CompareOrdinal(x.MetadataName, y.MetadataName);
    }

    private static SyntaxReference? First(INamedTypeSymbol type)
    {
        SyntaxReference? first = null;
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (first is null || OfReferences.Compare(reference, first) < 0)
                first = reference;
        }

        return first;
    }
}
