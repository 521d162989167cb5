using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.TestKit;

/// <summary>
/// Source with marks: <c>[|…|]</c> and <c>{|ID:…|}</c> where a diagnostic is expected (they may nest and stand beside one another), and <c>$$</c> for the caret.
/// A mark is closed by its own kind of bracket, innermost first.
/// </summary>
public sealed class Markup
{
    private Markup(string text, ImmutableArray<Mark> marks, int? caret)
    {
        this.Text = text;
        this.Marks = marks;
        this.Caret = caret;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marks by position; of two that start together the longer one first.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Where <c>$$</c> stood.</summary>
    public int? Caret { get; }

    /// <summary>Reads marked source; line ends become LF.</summary>
    /// <exception cref="FormatException">A mark is not opened or not closed, or there are two carets.</exception>
    public static Markup Parse(string source)
    {
        source = source.ReplaceLineEndings("\n");
        var text = new StringBuilder(source.Length);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var plain = new Stack<int>();
        var named = new Stack<(string Id, int Start)>();
        int? caret = null;
        var i = 0;
        while (i < source.Length)
        {
            if (At("$$"))
            {
                caret = caret is null ? text.Length : throw new FormatException("There are two carets ($$).");
                i += 2;
            }
            else if (At("[|"))
            {
                plain.Push(text.Length);
                i += 2;
            }
            else if (At("|]"))
            {
                var start = plain.TryPop(out var opened) ? opened : throw Unbalanced("|]");
                marks.Add(new(null, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else if (At("{|") && IdLength(i + 2) is > 0 and var length)
            {
                named.Push((source.Substring(i + 2, length), text.Length));
                i += length + 3;
            }
            else if (At("|}"))
            {
                var (id, start) = named.TryPop(out var opened) ? opened : throw Unbalanced("|}");
                marks.Add(new(id, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(source[i++]);
            }
        }

        if (plain.Count > 0 || named.Count > 0)
            throw Unbalanced(plain.Count > 0 ? "[|" : "{|" + named.Peek().Id + ":");
        return new(text.ToString(), [.. marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length).ThenBy(m => m.Id, StringComparer.Ordinal)], caret);

        bool At(string sign) => string.CompareOrdinal(source, i, sign, 0, sign.Length) == 0;

        int IdLength(int start)
        {
            var end = start;
            while (end < source.Length && char.IsAsciiLetterOrDigit(source[end]))
                end++;
            return end < source.Length && source[end] == ':' ? end - start : 0;
        }

        static FormatException Unbalanced(string sign) => new("The mark '" + sign + "' has no partner.");
    }

    /// <summary>Writes marks into plain text, so that a failure shows what was found where.</summary>
    public static string Annotate(string text, IEnumerable<Mark> marks)
    {
        // At one position: first close (the mark opened last closes first), then empty marks, then open (the longest first).
        var signs = new List<(int Position, int Order, int Nesting, string Sign)>();
        foreach (var mark in marks)
        {
            var open = mark.Id is null ? "[|" : "{|" + mark.Id + ":";
            var close = mark.Id is null ? "|]" : "|}";
            if (mark.Span.IsEmpty)
            {
                signs.Add((mark.Span.Start, 1, 0, open + close));
                continue;
            }

            signs.Add((mark.Span.Start, 2, -mark.Span.End, open));
            signs.Add((mark.Span.End, 0, -mark.Span.Start, close));
        }

        var result = new StringBuilder(text);
        foreach (var (position, _, _, sign) in signs.OrderBy(s => s.Position).ThenBy(s => s.Order).ThenBy(s => s.Nesting).ThenBy(s => s.Sign, StringComparer.Ordinal).Reverse())
            result.Insert(position, sign);
        return result.ToString();
    }
}
