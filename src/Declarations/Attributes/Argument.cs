using System.Collections.Generic;
using KubeDsl.Declarations.Origins;
using KubeDsl.Manifests;
using KubeDsl.Quantities;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Attributes;

/// <summary>An argument that was written, and where.</summary>
internal sealed class Argument(TypedConstant value, Origin origin)
{
    internal Origin Origin { get; } = origin;

    /// <summary>False when the compiler cannot tell the value: no constant, or of a type that does not exist.</summary>
    internal bool IsKnown { get; } = Known(value);

    /// <summary>True for null.</summary>
    internal bool IsNull => value.Kind != TypedConstantKind.Error && value.IsNull;

    internal string? Text => value.Kind == TypedConstantKind.Enum ? MemberName() : value.Kind == TypedConstantKind.Primitive ? value.Value as string : null;

    internal int? Number => value.Kind == TypedConstantKind.Primitive && value.Value is int number ? number : null;

    /// <summary>The members of an enumeration of flags that are set.</summary>
    internal IReadOnlyList<string> FlagNames
    {
        get
        {
            var names = new List<string>();
            if (value.Kind != TypedConstantKind.Enum || value.Value is not int flags || value.Type is null)
                return names;
            foreach (var member in value.Type.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: int flag } && flag != 0 && (flags & flag) == flag)
                    names.Add(member.Name);
            }

            return names;
        }
    }

    internal bool IsTrue => value.Kind == TypedConstantKind.Primitive && value.Value is true;

    internal bool IsFalse => value.Kind == TypedConstantKind.Primitive && value.Value is false;

    internal IReadOnlyList<string> Texts
    {
        get
        {
            var texts = new List<string>();
            if (value.Kind != TypedConstantKind.Array || value.IsNull)
                return texts;
            foreach (var item in value.Values)
            {
                if (TextOf(item) is { } text)
                    texts.Add(text);
            }

            return texts;
        }
    }

    /// <summary>The value as a manifest has it; null for null.</summary>
    internal ManifestNode? ToNode(FieldType type) => ToNode(value, type);

    private static bool Known(TypedConstant value)
    {
        if (value.Kind == TypedConstantKind.Error)
            return false;
        if (value.Kind != TypedConstantKind.Array || value.IsNull)
            return true;
        foreach (var item in value.Values)
        {
            if (!Known(item))
                return false;
        }

        return true;
    }

    private static ManifestNode? ToNode(TypedConstant value, FieldType type)
    {
        if (value.IsNull)
            return null;
        switch (value.Kind)
        {
            case TypedConstantKind.Array:
                var list = new SequenceNode();
                foreach (var item in value.Values)
                {
                    if (ToNode(item, type) is { } node)
                        list.Items.Add(node);
                }

                return list;
            case TypedConstantKind.Enum:
                return MemberName(value) is { } name ? new ScalarNode(name) : null;
            case TypedConstantKind.Primitive:
                return value.Value switch
                {
                    bool flag => new ScalarNode(flag),
                    int number => new ScalarNode(number),
                    long number => new ScalarNode(number),
                    string text when type == FieldType.IntOrString && IntOrString.Parse(text) is { IsText: false } either => new ScalarNode(either.Number),
                    string text when type == FieldType.Mode && Octal(text) is { } mode => new ScalarNode(mode),
                    string text => new ScalarNode(text),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static int? Octal(string text)
    {
        if (text.Length is 0 or > 5)
            return null;
        var mode = 0;
        foreach (var digit in text)
        {
            if (digit is < '0' or > '7')
                return null;
            mode = (mode * 8) + (digit - '0');
        }

        return mode;
    }

    private static string? TextOf(TypedConstant value) => value.Kind == TypedConstantKind.Enum ? MemberName(value) : value.Kind == TypedConstantKind.Primitive ? value.Value as string : null;

    /// <summary>Members of enumerations are named as Kubernetes names the values.</summary>
    private static string? MemberName(TypedConstant value)
    {
        if (value.Type is not INamedTypeSymbol type)
            return null;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value.Value))
                return field.Name;
        }

        return null;
    }

    private string? MemberName() => MemberName(value);
}
