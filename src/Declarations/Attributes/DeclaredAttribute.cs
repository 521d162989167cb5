using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using KubeDsl.Declarations.Origins;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Attributes;

/// <summary>An attribute with the arguments that were written, those of farther levels filled in.</summary>
internal sealed class DeclaredAttribute
{
    private readonly Dictionary<string, Argument> arguments;

    internal DeclaredAttribute(string name, ImmutableArray<ITypeSymbol> typeArguments, Dictionary<string, Argument> arguments, Origin origin, bool isBroken)
    {
        this.Name = name;
        this.TypeArguments = typeArguments;
        this.arguments = arguments;
        this.Origin = origin;
        this.IsBroken = isBroken;
    }

    /// <summary>One of <see cref="AttributeNames"/>.</summary>
    internal string Name { get; }

    internal ImmutableArray<ITypeSymbol> TypeArguments { get; }

    /// <summary>What the attribute points at; null for plain attributes.</summary>
    internal ITypeSymbol? Target => this.TypeArguments.Length > 0 ? this.TypeArguments[0] : null;

    internal Origin Origin { get; }

    /// <summary>True when the compiler could not bind the arguments, so that what is missing may be written all the same.</summary>
    internal bool IsBroken { get; }

    internal IEnumerable<Argument> Arguments => this.arguments.Values;

    internal Argument? this[string name] => this.arguments.TryGetValue(name, out var argument) ? argument : null;

    /// <summary>Where what the attribute points at was written.</summary>
    internal Origin TargetOrigin(int index = 0) => this.Origin.TypeArgument(index);

    internal string? Text(string name) => this[name]?.Text;

    internal bool IsTrue(string name) => this[name] is { IsTrue: true };

    /// <summary>This attribute where the nearer one is silent, the nearer one where it speaks.</summary>
    internal DeclaredAttribute Under(DeclaredAttribute nearer)
    {
        var merged = new Dictionary<string, Argument>(this.arguments, StringComparer.Ordinal);
        foreach (var argument in nearer.arguments)
        {
            foreach (var rival in Alternatives.Of(this.Name, argument.Key))
                merged.Remove(rival);
        }

        foreach (var argument in nearer.arguments)
            merged[argument.Key] = argument.Value;
        return new DeclaredAttribute(this.Name, nearer.TypeArguments.IsEmpty ? this.TypeArguments : nearer.TypeArguments, merged, nearer.Origin, this.IsBroken || nearer.IsBroken);
    }
}
