using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Finds what an environment overrides or leaves out although nothing in it has such a part. Asked once everything is read.</summary>
internal static class IdleEnvironmentParts
{
    internal static void Report(Declaration environment, string app, ReadingContext context)
    {
        foreach (var without in environment.Attributes.FindAll(AttributeNames.Without))
            Check(without, environment.Symbol, app, context);
        foreach (var type in NestedIn(environment.Symbol))
        {
            foreach (var overrides in AttributeSet.OwnOf(type).Where(a => a.Name == AttributeNames.Overrides))
                Check(overrides, type, app, context);
        }
    }

    private static void Check(DeclaredAttribute attribute, INamedTypeSymbol owner, string app, ReadingContext context)
    {
        if (attribute.Target is INamedTypeSymbol { TypeKind: TypeKind.Class } target && !context.Table.Knows(target))
            context.Report(DeclarationFaultKind.NoEffect, attribute.TargetOrigin(), attribute.Name, owner.Name, "'" + target.Name + "' is no part of " + app);
    }

    private static IEnumerable<INamedTypeSymbol> NestedIn(INamedTypeSymbol type) =>
        type.GetTypeMembers().Sort(SourceOrder.OfTypes).SelectMany(t => NestedIn(t).Prepend(t));
}
