using System;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.Declarations.Origins;

/// <summary>Where something was written: an argument, an attribute, or the name of a class. The place is looked up only when asked for.</summary>
public sealed class Origin
{
    private readonly AttributeData? attribute;
    private readonly string? argument;
    private readonly int position;

    private readonly int typeArgument;
    private readonly Location? place;

    private Origin(ISymbol symbol, Location place)
        : this(symbol) => this.place = place;

    private Origin(ISymbol symbol, AttributeData? attribute = null, string? argument = null, int position = -1, int typeArgument = -1)
    {
        this.typeArgument = typeArgument;
        this.Symbol = symbol;
        this.attribute = attribute;
        this.argument = argument;
        this.position = position;
    }

    /// <summary>The class that it was written on.</summary>
    public ISymbol Symbol { get; }

    /// <summary>True when this is an attribute or an argument of one, false when it is the name of the class.</summary>
    public bool IsAttribute => this.attribute is not null;

    /// <summary>The attribute's name as it is written, <c>Env</c> or <c>Env&lt;T&gt;</c>; null for the name of a class.</summary>
    public string? Attribute => this.attribute?.AttributeClass is { } type && AttributeDecoder.NameOf(this.attribute) is { } name ? name + (type.IsGenericType ? "<T>" : "") : null;

    /// <summary>The name of the argument, as a parameter or as a property; null for the attribute as a whole and for what it points at.</summary>
    public string? ArgumentName => this.argument;

    /// <summary>The expression of the argument, the attribute, or the class's identifier; null when the class comes from another assembly.</summary>
    public SyntaxNode? Syntax => this.Argument() ?? this.TypeArgument() ?? this.attribute?.ApplicationSyntaxReference?.GetSyntax();

    /// <summary>The place in the source; <see cref="Location.None"/> when the class comes from another assembly.</summary>
    public Location Location => this.place ?? this.Syntax?.GetLocation() ?? this.Identifier();

    internal static Origin OfSymbol(ISymbol symbol) => new(symbol);

    /// <summary>A place in a file that is no source, named by a declaration.</summary>
    internal static Origin OfFile(ISymbol symbol, string path, SourcePosition position)
    {
        var at = new LinePosition(Math.Max(0, position.Line - 1), Math.Max(0, position.Column - 1));
        return new(symbol, Location.Create(path, default, new LinePositionSpan(at, at)));
    }

    internal static Origin OfAttribute(ISymbol symbol, AttributeData attribute) => new(symbol, attribute);

    internal static Origin OfNamedArgument(ISymbol symbol, AttributeData attribute, string name) => new(symbol, attribute, name);

    internal static Origin OfParameter(ISymbol symbol, AttributeData attribute, int position, string name) => new(symbol, attribute, name, position);

    internal Origin TypeArgument(int index) => new(this.Symbol, this.attribute, typeArgument: index);

    private Location Identifier() => this.Symbol.Locations.Length > 0 && this.Symbol.Locations[0].IsInSource ? this.Symbol.Locations[0] : Location.None;

    private TypeSyntax? TypeArgument() =>
        this.typeArgument >= 0
        && this.attribute?.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { Name: var name }
        && (name is QualifiedNameSyntax qualified ? qualified.Right : name is AliasQualifiedNameSyntax alias ? alias.Name : name) is GenericNameSyntax { TypeArgumentList.Arguments: var arguments }
        && this.typeArgument < arguments.Count
            ? arguments[this.typeArgument]
            : null;

    private ExpressionSyntax? Argument()
    {
        if (this.argument is null || this.attribute?.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList.Arguments: var arguments })
            return null;
        var index = 0;
        foreach (var candidate in arguments)
        {
            var name = candidate.NameEquals?.Name ?? candidate.NameColon?.Name;
            if (this.position < 0 ? candidate.NameEquals is not null && Is(name) : candidate.NameColon is not null ? Is(name) : candidate.NameEquals is null && index++ == this.position)
                return candidate.Expression;
        }

        return null;

        bool Is(IdentifierNameSyntax? name) => string.Equals(name?.Identifier.ValueText, this.argument, StringComparison.Ordinal);
    }
}
