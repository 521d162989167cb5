using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Declarations.Origins;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Attributes;

/// <summary>The attributes that hold for a declaration: environment over class over presets over base classes, argument by argument.</summary>
internal sealed class AttributeSet
{
    private readonly List<DeclaredAttribute> attributes = [];

    internal IReadOnlyList<DeclaredAttribute> All => this.attributes;

    /// <summary>Reads the levels, farthest first, so that lists keep the order in which a reader meets them.</summary>
    /// <param name="type">The declaration's class.</param>
    /// <param name="overrides">Classes that override it, farthest first.</param>
    internal static AttributeSet Of(INamedTypeSymbol type, IReadOnlyList<INamedTypeSymbol> overrides)
    {
        var set = new AttributeSet();
        var levels = new List<List<DeclaredAttribute>>();
        for (INamedTypeSymbol? level = type; level is not null && level.SpecialType != SpecialType.System_Object; level = level.BaseType)
            AddLevels(levels, level, level);
        levels.Reverse();
        foreach (var level in overrides)
        {
            var nearer = new List<List<DeclaredAttribute>>();
            AddLevels(nearer, level, level);
            nearer[0].RemoveAll(a => string.Equals(a.Name, AttributeNames.Overrides, StringComparison.Ordinal));
            nearer.Reverse();
            levels.AddRange(nearer);
        }

        foreach (var level in levels)
            set.Merge(level);
        return set;
    }

    internal DeclaredAttribute? Find(string name)
    {
        foreach (var attribute in this.attributes)
        {
            if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                return attribute;
        }

        return null;
    }

    internal IEnumerable<DeclaredAttribute> FindAll(string name) => this.attributes.Where(a => string.Equals(a.Name, name, StringComparison.Ordinal));

    /// <summary>A class's own attributes, nearest level first, then the sets that its presets stand for.</summary>
    private static void AddLevels(List<List<DeclaredAttribute>> levels, INamedTypeSymbol type, INamedTypeSymbol owner)
    {
        var own = new List<DeclaredAttribute>();
        levels.Add(own);
        foreach (var data in InSourceOrder(type))
        {
            if (AttributeDecoder.NameOf(data) is { } name)
                own.Add(AttributeDecoder.Decode(name, data, owner));
            else if (AttributeDecoder.IsPreset(data) && data.AttributeClass is { } preset && !SymbolEqualityComparer.Default.Equals(preset, type))
                levels.Add(OwnOf(preset));
        }
    }

    /// <summary>The attributes that are written on a class itself.</summary>
    internal static List<DeclaredAttribute> OwnOf(INamedTypeSymbol preset)
    {
        var own = new List<DeclaredAttribute>();
        foreach (var data in InSourceOrder(preset))
        {
            if (AttributeDecoder.NameOf(data) is { } name)
                own.Add(AttributeDecoder.Decode(name, data, preset));
        }

        return own;
    }

    /// <summary>Parts of a class come in the order in which files are given to the compiler; ours must not depend on it.</summary>
    private static IEnumerable<AttributeData> InSourceOrder(INamedTypeSymbol type)
    {
        var written = type.GetAttributes();
        return type.DeclaringSyntaxReferences.Length < 2 ? written : written.OrderBy(a => a.ApplicationSyntaxReference, SourceOrder.OfReferences);
    }

    private void Merge(List<DeclaredAttribute> nearer)
    {
        var known = this.attributes.Count;
        foreach (var attribute in nearer)
        {
            var index = this.IndexOf(attribute, known);
            if (index < 0)
                this.attributes.Add(attribute);
            else
                this.attributes[index] = this.attributes[index].Under(attribute);
        }
    }

    private int IndexOf(DeclaredAttribute attribute, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (AttributeKeys.Same(this.attributes[i], attribute))
                return i;
        }

        return -1;
    }
}
