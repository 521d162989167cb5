using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.CodeFixes.Editing;

/// <summary>Finding, adding and removing attributes and their arguments as text.</summary>
internal static class Attributes
{
    private const string Ending = "Attribute";

    /// <summary>The name as it is written in Kubernetes' words: without namespace, type arguments and ending.</summary>
    internal static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name.Length > Ending.Length && name.EndsWith(Ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - Ending.Length) : name;
    }

    /// <summary>The attribute of a name on a class; null when there is none.</summary>
    internal static AttributeSyntax? Find(TypeDeclarationSyntax type, string name) =>
        type.AttributeLists.SelectMany(l => l.Attributes).FirstOrDefault(a => string.Equals(NameOf(a), name, StringComparison.Ordinal));

    /// <summary>The edit that adds an argument, or replaces its value.</summary>
    internal static TextChange SetArgument(AttributeSyntax attribute, string name, string value)
    {
        var written = attribute.ArgumentList?.Arguments.FirstOrDefault(a => string.Equals(a.NameEquals?.Name.Identifier.ValueText, name, StringComparison.Ordinal));
        if (written is not null)
            return new(written.Expression.Span, value);
        var text = name + " = " + value;
        if (attribute.ArgumentList is not { } list)
            return new(new TextSpan(attribute.Span.End, 0), "(" + text + ")");
        return new(new TextSpan(list.CloseParenToken.SpanStart, 0), (list.Arguments.Count == 0 ? "" : ", ") + text);
    }

    /// <summary>The stretch to remove so that an attribute goes: with its comma, or with its brackets and line when it is alone.</summary>
    internal static TextSpan Removal(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count > 1 ? WithComma(list.Attributes, attribute) : TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart);
    }

    /// <summary>The stretch to remove so that an argument goes: with its comma, or with the parentheses when it is alone.</summary>
    internal static TextSpan Removal(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return list.Arguments.Count > 1 ? WithComma(list.Arguments, argument) : list.Span;
    }

    private static TextSpan WithComma<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var index = list.IndexOf(item);
        return index == 0 ? TextSpan.FromBounds(item.SpanStart, list[1].SpanStart) : TextSpan.FromBounds(list[index - 1].Span.End, item.Span.End);
    }
}
