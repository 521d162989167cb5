using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Declarations.Tree;
using KubeDsl.Planning;
using KubeDsl.Rules;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>Notes which class has become what, so that programs can ask with types.</summary>
internal static class DeclaredTypeReader
{
    internal static EquatableMap<DeclaredType> Read(Declaration? app, ReadingContext context)
    {
        var types = new Dictionary<string, DeclaredType>(StringComparer.Ordinal);
        foreach (var pool in context.Pools)
            types[FullName(pool.Symbol)] = new DeclaredType { Pool = pool.Name };
        foreach (var group in context.Objects.GroupBy(o => o.Declaration))
            AddObjects(types, group.Key, group.Select(o => ObjectKey.Of(o.Object)).OrderBy(k => k.Kind, StringComparer.Ordinal).ThenBy(k => k.Name, StringComparer.Ordinal).ToEquatableArray());
        if (app is not null)
            types[FullName(app.Symbol)] = new DeclaredType { IsApp = true };
        return new EquatableMap<DeclaredType>(types);
    }

    private static void AddObjects(Dictionary<string, DeclaredType> types, Declaration declaration, EquatableArray<ObjectKey> objects)
    {
        types[FullName(declaration.Symbol)] = new DeclaredType { Objects = objects };
        if (!declaration.Kind.IsWorkload())
            return;
        foreach (var part in declaration.Members.Where(m => m.Kind.IsContainer()))
            types[FullName(part.Symbol)] = new DeclaredType { Objects = objects, Container = part.Name };
    }

    /// <summary>The name that reflection gives the class.</summary>
    private static string FullName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return FullName(outer) + "+" + type.MetadataName;
        var name = type.MetadataName;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name = space.MetadataName + "." + name;
        return name;
    }
}
