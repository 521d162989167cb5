using System.Globalization;
using System.Text;

namespace KubeDsl.Manifests;

/// <summary>
/// Reads JSON (RFC 8259) that stands inside fields of objects, where the compiler side has no library for it.
/// Files are read by the hosts' own readers.
/// </summary>
internal sealed class JsonText
{
    private const int MaxDepth = 1000;

    private readonly string text;
    private int position;

    private JsonText(string text) => this.text = text;

    /// <summary>The value; null when the text is no JSON.</summary>
    internal static ManifestNode? Read(string text)
    {
        var reader = new JsonText(text);
        var value = reader.Value(0);
        reader.SkipBlanks();
        return reader.position == text.Length ? value : null;
    }

    private ManifestNode? Value(int depth)
    {
        this.SkipBlanks();
        if (this.position == this.text.Length || depth > MaxDepth)
            return null;
        return this.text[this.position] switch
        {
            '{' => this.Mapping(depth),
            '[' => this.Sequence(depth),
            '"' => this.Text() is { } value ? new ScalarNode(value) : null,
            't' => this.Word("true", new ScalarNode(true)),
            'f' => this.Word("false", new ScalarNode(false)),
            'n' => this.Word("null", new ScalarNode(ScalarKind.Null, "null")),
            _ => this.Number(),
        };
    }

    private MappingNode? Mapping(int depth)
    {
        var node = new MappingNode();
        this.position++;
        if (this.TakeSign('}'))
            return node;
        do
        {
            this.SkipBlanks();
            if (this.Text() is not { } name || !this.TakeSign(':') || this.Value(depth + 1) is not { } value)
                return null;
            node.Add(name, value);
        }
        while (this.TakeSign(','));
        return this.TakeSign('}') ? node : null;
    }

    private SequenceNode? Sequence(int depth)
    {
        var node = new SequenceNode();
        this.position++;
        if (this.TakeSign(']'))
            return node;
        do
        {
            if (this.Value(depth + 1) is not { } value)
                return null;
            node.Items.Add(value);
        }
        while (this.TakeSign(','));
        return this.TakeSign(']') ? node : null;
    }

    private string? Text()
    {
        if (!this.Take('"'))
            return null;
        var result = new StringBuilder();
        while (this.position < this.text.Length)
        {
            var c = this.text[this.position++];
            if (c == '"')
                return result.ToString();
            if (c < ' ')
                return null;
            if (c != '\\')
            {
                result.Append(c);
                continue;
            }

            if (this.Escape() is not { } escaped)
                return null;
            result.Append(escaped);
        }

        return null;
    }

    private char? Escape()
    {
        if (this.position == this.text.Length)
            return null;
        var c = this.text[this.position++];
        if (c == 'u')
        {
            if (this.position + 4 > this.text.Length
                || !ushort.TryParse(this.text.Substring(this.position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                return null;
            this.position += 4;
            return (char)code;
        }

        return c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
    }

    private ScalarNode? Number()
    {
        var start = this.position;
        this.Take('-');
        if (!this.Take('0') && !this.Digits())
            return null;
        if (this.Take('.') && !this.Digits())
            return null;
        if (this.Take('e') || this.Take('E'))
        {
            if (!this.Take('+'))
                this.Take('-');
            if (!this.Digits())
                return null;
        }

        return new ScalarNode(ScalarKind.Number, this.text.Substring(start, this.position - start));
    }

    private bool Digits()
    {
        var start = this.position;
        while (this.position < this.text.Length && this.text[this.position] is >= '0' and <= '9')
            this.position++;
        return this.position > start;
    }

    private ScalarNode? Word(string word, ScalarNode node)
    {
        if (string.CompareOrdinal(this.text, this.position, word, 0, word.Length) != 0)
            return null;
        this.position += word.Length;
        return node;
    }

    private bool TakeSign(char sign)
    {
        this.SkipBlanks();
        return this.Take(sign);
    }

    private bool Take(char c)
    {
        var found = this.position < this.text.Length && this.text[this.position] == c;
        if (found)
            this.position++;
        return found;
    }

    private void SkipBlanks()
    {
        while (this.position < this.text.Length && this.text[this.position] is ' ' or '\t' or '\n' or '\r')
            this.position++;
    }
}
