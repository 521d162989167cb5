using System;
using System.Collections.Generic;
using KubeDsl.Declarations.Origins;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Attributes;

/// <summary>Makes declared attributes of the compiler's.</summary>
internal static class AttributeDecoder
{
    /// <summary>The attribute's name when it is one of ours; null for others and for presets.</summary>
    internal static string? NameOf(AttributeData data) =>
        data.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: AttributeNames.OwnNamespace, ContainingNamespace.IsGlobalNamespace: true } } type
        && type.Name.EndsWith(AttributeNames.Ending, StringComparison.Ordinal)
            ? type.Name.Substring(0, type.Name.Length - AttributeNames.Ending.Length)
            : null;

    /// <summary>True for attributes whose class stands for a set of attributes.</summary>
    internal static bool IsPreset(AttributeData data) => IsPreset(data.AttributeClass);

    /// <summary>True for classes that stand for a set of attributes.</summary>
    internal static bool IsPreset(INamedTypeSymbol? preset)
    {
        for (var type = preset?.BaseType; type is not null; type = type.BaseType)
        {
            if (type is { Name: AttributeNames.Preset + AttributeNames.Ending, ContainingNamespace: { Name: AttributeNames.OwnNamespace, ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    internal static DeclaredAttribute Decode(string name, AttributeData data, ISymbol owner)
    {
        var arguments = new Dictionary<string, Argument>(StringComparer.Ordinal);
        var parameters = data.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < data.ConstructorArguments.Length; i++)
        {
            if (IsWritten(parameters[i], data.ConstructorArguments[i]))
                arguments[PropertyOf(parameters[i].Name)] = new Argument(data.ConstructorArguments[i], Origin.OfParameter(owner, data, i, parameters[i].Name));
        }

        foreach (var argument in data.NamedArguments)
            arguments[argument.Key] = new Argument(argument.Value, Origin.OfNamedArgument(owner, data, argument.Key));
        return new DeclaredAttribute(name, data.AttributeClass?.TypeArguments ?? [], arguments, Origin.OfAttribute(owner, data), data.AttributeConstructor is null);
    }

    /// <summary>The compiler fills in optional parameters; their defaults mean "not written".</summary>
    private static bool IsWritten(IParameterSymbol parameter, TypedConstant value) =>
        !parameter.HasExplicitDefaultValue || value.Kind == TypedConstantKind.Error || value.Kind == TypedConstantKind.Array || !Equals(value.Value, parameter.ExplicitDefaultValue);

    private static string PropertyOf(string parameter) => parameter.Length == 0 ? "" : char.ToUpperInvariant(parameter[0]) + parameter.Substring(1);
}
