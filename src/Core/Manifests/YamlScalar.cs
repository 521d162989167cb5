using System.Globalization;
using System.Text;

namespace KubeDsl.Manifests;

/// <summary>Writes texts in the lightest style that every reader takes for the same text: plain, quoted, or as a block of lines.</summary>
internal static class YamlScalar
{
    /// <summary>Whether the text is of several lines that can stand as they are below a <c>|</c>.</summary>
    internal static bool FitsBlock(string text)
    {
        if (text.IndexOf('\n') < 0 || IsBlank(text))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\t') && !IsPrintable(text, i))
                return false;
        }

        // Readers disagree on a first and a last line of nothing but blanks.
        var content = text.Trim('\n');
        return !IsBlank(content.Substring(0, (content + "\n").IndexOf('\n'))) && !IsBlank(content.Substring(content.LastIndexOf('\n') + 1));
    }

    /// <summary>Writes a text of several lines as a literal block, with its own line break at the end.</summary>
    internal static void WriteBlock(StringBuilder output, string text, int indent)
    {
        output.Append('|');
        if (text[0] is ' ' or '\t' or '\n')
            output.Append('2');
        var content = text.TrimEnd('\n');
        var breaks = text.Length - content.Length;
        if (breaks != 1)
            output.Append(breaks == 0 ? '-' : '+');
        output.Append('\n');
        foreach (var line in content.Split('\n'))
        {
            if (line.Length > 0)
                output.Append(' ', indent).Append(line);
            output.Append('\n');
        }

        output.Append('\n', breaks > 1 ? breaks - 1 : 0);
    }

    /// <summary>Writes the name of an entry. One with blanks is always quoted: readers disagree on <c>a *b: c</c>.</summary>
    internal static void WriteKey(StringBuilder output, string key)
    {
        if (key.IndexOf(' ') < 0)
            WriteInline(output, key);
        else
            WriteQuoted(output, key);
    }

    /// <summary>Writes a text on one line, quoted only when it must be.</summary>
    internal static void WriteInline(StringBuilder output, string text)
    {
        if (IsPlain(text))
            output.Append(text);
        else
            WriteQuoted(output, text);
    }

    private static void WriteQuoted(StringBuilder output, string text)
    {
        if (NeedsEscapes(text) || text.IndexOf('"') < 0 && text.IndexOf('\\') < 0)
            WriteDoubleQuoted(output, text);
        else
            output.Append('\'').Append(text.Replace("'", "''")).Append('\'');
    }

    private static bool IsBlank(string text) => text.Trim(' ', '\t', '\n').Length == 0;

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[text.Length - 1] is ' ' or ':' || StartsWithIndicator(text) || YamlImplicitTypes.Matches(text))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPrintable(text, i))
                return false;
            if (text[i] == ' ' && (text[i - 1] == ':' || text[i + 1] == '#'))
                return false;
        }

        return true;
    }

    private static bool StartsWithIndicator(string text) => text[0] switch
    {
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => true,
        '-' => text.Length == 1 || text[1] == ' ' || text.StartsWith("---", System.StringComparison.Ordinal),
        '?' or ':' => text.Length == 1 || text[1] == ' ',
        '.' => text.StartsWith("...", System.StringComparison.Ordinal),
        _ => false,
    };

    private static bool NeedsEscapes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPrintable(text, i))
                return true;
        }

        return false;
    }

    private static void WriteDoubleQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    output.Append('\\').Append(c);
                    break;
                case '\n':
                    output.Append("\\n");
                    break;
                case '\r':
                    output.Append("\\r");
                    break;
                case '\t':
                    output.Append("\\t");
                    break;
                case < '\u0100' when !IsPrintable(text, i):
                    output.Append("\\x").Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
                    break;
                case var _ when !IsPrintable(text, i):
                    output.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }

        output.Append('"');
    }

    /// <summary>Whether YAML lets the character stand unescaped on a line: no control characters, no other line breaks, no byte order mark, no half of a pair.</summary>
    private static bool IsPrintable(string text, int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c))
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(c))
            return index > 0 && char.IsHighSurrogate(text[index - 1]);
        return c is >= ' ' and <= '~' or >= '\u00A0' and not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');
    }
}
