using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.CodeFixes.Editing;

/// <summary>Values as C# writes them.</summary>
internal static class Literals
{
    /// <summary>A text in quotes.</summary>
    internal static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A value for an argument of a type: a text in quotes, a number, or a member of an enumeration.</summary>
    internal static string Of(string value, ITypeSymbol? type, SemanticModel model, int position) => type switch
    {
        { TypeKind: TypeKind.Enum } => type.ToMinimalDisplayString(model, position) + "." + value,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => value,
        _ => Text(value),
    };
}
