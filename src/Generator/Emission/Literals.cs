using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Generator.Emission;

/// <summary>Values and names as C# writes them.</summary>
internal static class Literals
{
    internal static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A text of several lines as it is, in quotes of a length that it does not hold.</summary>
    internal static string Lines(string value)
    {
        if (value.Length == 0 || value.Any(c => c is not '\n' && char.IsControl(c)))
            return Text(value);
        var quotes = "\"\"\"";
        while (value.Contains(quotes))
            quotes += "\"";
        return quotes + "\n" + value + "\n" + quotes;
    }

    internal static string Number(long value) => value.ToString(CultureInfo.InvariantCulture) + (value is > int.MaxValue or < int.MinValue ? "L" : "");

    /// <summary>A name, with an at sign before keywords.</summary>
    internal static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A text as a name: what cannot stand in one becomes an underscore.</summary>
    internal static string ToIdentifier(string text)
    {
        var name = new StringBuilder(text.Length + 1);
        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
            name.Append('_');
        foreach (var c in text)
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        return Identifier(name.ToString());
    }

    /// <summary>A text within a documentation comment, on one line.</summary>
    internal static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", " ").Replace("\n", " ");
}
