using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Declarations;
using KubeDsl.Generator.Emission;
using KubeDsl.Generator.Models;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Reading;

/// <summary>Describes classes so that members can be added to them.</summary>
internal static class TypeIdentityReader
{
    /// <summary>Names without the at signs that keywords get in code.</summary>
    private static readonly SymbolDisplayFormat MetadataFormat = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>The class; null when members cannot be added: it, or one around it, is not partial, generic, local to its file, or from another assembly.</summary>
    internal static TypeIdentity? Read(INamedTypeSymbol type)
    {
        var types = new List<string>();
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (!CanExtend(current))
                return null;
            types.Insert(0, Opening(current));
        }

        var space = type.ContainingNamespace is { IsGlobalNamespace: false } named ? string.Join(".", named.ToDisplayString().Split('.').Select(Literals.Identifier)) : "";
        return new TypeIdentity(space, types.ToEquatableArray(), MetadataName(type));
    }

    /// <summary>The name by which a compilation finds the type.</summary>
    internal static string FullMetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullMetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(MetadataFormat) + "." + type.MetadataName : type.MetadataName;

    internal static bool CanExtend(INamedTypeSymbol type) =>
        type.TypeParameters.IsEmpty && !type.IsFileLocal && type.TypeKind != TypeKind.Error && type.Name.Length > 0 && !type.DeclaringSyntaxReferences.IsEmpty && DeclarationChecks.IsPartial(type);

    internal static string Opening(INamedTypeSymbol type) => "partial " + Keyword(type) + " " + Literals.Identifier(type.Name);

    private static string Keyword(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Interface => "interface",
        TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
        _ => type.IsRecord ? "record" : "class",
    };

    private static string MetadataName(INamedTypeSymbol type)
    {
        var siblings = type.ContainingType?.GetTypeMembers() ?? type.ContainingNamespace.GetTypeMembers();
        var name = type.MetadataName;

        // The compiler compares the names of files without regard to case.
        if (siblings.Any(s => string.Equals(s.Name, type.Name, StringComparison.OrdinalIgnoreCase) && !string.Equals(s.Name, type.Name, StringComparison.Ordinal)))
            name += "-" + string.Concat(type.Name.Select(c => char.IsUpper(c) ? '1' : '0'));
        if (type.ContainingType is { } outer)
            return MetadataName(outer) + "+" + name;
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString().Replace("@", "") + "." + name : name;
    }
}
