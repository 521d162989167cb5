using System;
using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Declarations.Objects;
using KubeDsl.Declarations.Origins;
using KubeDsl.Declarations.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeDsl.Declarations;

/// <summary>What must hold for a class so that it can declare something and members can be generated for it.</summary>
internal static class DeclarationChecks
{
    internal static void Check(Declaration declaration, ReadingContext context)
    {
        if (declaration.OtherKind is { } other)
            context.Report(DeclarationFaultKind.SeveralKinds, other.Origin, declaration.Symbol.Name, declaration.Kind.ToString(), other.Name);
        foreach (var attribute in declaration.Attributes.All)
        {
            foreach (var argument in attribute.Arguments)
            {
                if (!argument.IsKnown)
                    context.Unknown(argument);
            }
        }

        for (INamedTypeSymbol? type = declaration.Symbol; type is not null; type = type.ContainingType)
        {
            // What comes with another assembly was checked there.
            if (type.DeclaringSyntaxReferences.Length == 0)
                return;
            if (type.TypeParameters.Length > 0)
                context.Report(DeclarationFaultKind.Generic, Origin.OfSymbol(type), type.Name);
            if (!IsPartial(type))
                context.Report(DeclarationFaultKind.NotPartial, Origin.OfSymbol(type), type.Name);
        }

        CheckBases(declaration, context);
        CheckEffects(declaration, context);
    }

    /// <summary>What is written on the class, or on one that overrides it, should count. What base classes and presets bring along is meant for many.</summary>
    private static void CheckEffects(Declaration declaration, ReadingContext context)
    {
        if (AttributePlaces.WhyNoEffect(declaration) is { } misplaced)
            context.Report(DeclarationFaultKind.NoEffect, declaration.Attribute.Origin, declaration.Attribute.Name, declaration.Symbol.Name, misplaced);
        foreach (var attribute in declaration.Attributes.All)
        {
            if (IsOwn(attribute, declaration, context) && AttributePlaces.WhyNoEffect(attribute, declaration) is { } why)
                context.Report(DeclarationFaultKind.NoEffect, attribute.Origin, attribute.Name, declaration.Symbol.Name, why);
        }
    }

    /// <summary>Patches, labels and annotations for objects that the declaration does not make.</summary>
    internal static void CheckKinds(Declaration declaration, ReadingContext context)
    {
        foreach (var attribute in declaration.Attributes.All)
        {
            if (attribute.Name is not (AttributeNames.Patch or AttributeNames.Label or AttributeNames.Annotation)
                || attribute[ArgumentNames.Kind] is not { FlagNames: { Count: > 0 } kinds }
                || !IsOwn(attribute, declaration, context)
                || kinds.Any(k => context.IsWithout(declaration, k) || (k == ObjectFinisher.PodKind && attribute.Name != AttributeNames.Patch && declaration.Kind.IsWorkload())))
                continue;
            if (!context.Finished.Any(f => ReferenceEquals(f.Declaration, declaration) && kinds.Contains(f.Draft.Kind, StringComparer.Ordinal)))
                context.Report(DeclarationFaultKind.NoEffect, attribute.Origin, attribute.Name, declaration.Symbol.Name, "the class makes no " + string.Join(" or ", kinds));
        }
    }

    private static bool IsOwn(DeclaredAttribute attribute, Declaration declaration, ReadingContext context) =>
        attribute.Origin.Symbol is INamedTypeSymbol owner && (SymbolEqualityComparer.Default.Equals(owner, declaration.Symbol) || context.Table[owner]?.Kind == DeclarationKind.Override);

    internal static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(r => r.GetSyntax() is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void CheckBases(Declaration declaration, ReadingContext context)
    {
        for (var type = declaration.Symbol.BaseType; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            foreach (var nested in type.GetTypeMembers())
            {
                if (context.Table[nested] is { Kind: not (DeclarationKind.None or DeclarationKind.Override) } part && context.Table[type] is not { Kind: DeclarationKind.App })
                    context.Report(DeclarationFaultKind.InheritedPart, part.Origin, nested.Name, type.Name);
            }
        }
    }
}
