using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Finds the classes that override others in an environment: those nested in it, and those nested in its base classes, which are farther.</summary>
internal static class Overrides
{
    internal static void Add(INamedTypeSymbol environment, DeclarationTable table)
    {
        if (environment.BaseType is { SpecialType: not SpecialType.System_Object } farther)
            Add(farther, table);
        AddNested(environment, table);
    }

    private static void AddNested(INamedTypeSymbol type, DeclarationTable table)
    {
        foreach (var nested in type.GetTypeMembers().Sort(SourceOrder.OfTypes))
        {
            foreach (var data in nested.GetAttributes())
            {
                if (AttributeDecoder.NameOf(data) == AttributeNames.Overrides && data.AttributeClass is { TypeArguments.Length: 1 } attribute && attribute.TypeArguments[0] is INamedTypeSymbol target)
                    table.AddOverride(target, nested);
            }

            AddNested(nested, table);
        }
    }
}
