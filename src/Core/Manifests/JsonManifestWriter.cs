using System.Globalization;
using System.Text;

namespace KubeDsl.Manifests;

/// <summary>Writes nodes as JSON: two spaces a level and LF, or all on one line.</summary>
public static class JsonManifestWriter
{
    /// <summary>The JSON text of a node, without a line end after it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="indented">True for a text that people read, false for one line without blanks.</param>
    public static string Write(ManifestNode node, bool indented = true)
    {
        var text = new StringBuilder();
        WriteNode(text, node, indented, 0);
        return text.ToString();
    }

    private static void WriteNode(StringBuilder text, ManifestNode node, bool indented, int level)
    {
        switch (node)
        {
            case MappingNode { Entries.Count: 0 }:
                text.Append("{}");
                break;
            case MappingNode mapping:
                text.Append('{');
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    StartItem(text, i, indented, level + 1);
                    WriteText(text, mapping.Entries[i].Key);
                    text.Append(indented ? ": " : ":");
                    WriteNode(text, mapping.Entries[i].Value, indented, level + 1);
                }

                NewLine(text, indented, level);
                text.Append('}');
                break;
            case SequenceNode { Items.Count: 0 }:
                text.Append("[]");
                break;
            case SequenceNode sequence:
                text.Append('[');
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    StartItem(text, i, indented, level + 1);
                    WriteNode(text, sequence.Items[i], indented, level + 1);
                }

                NewLine(text, indented, level);
                text.Append(']');
                break;
            case ScalarNode { Kind: ScalarKind.Text } scalar:
                WriteText(text, scalar.Text);
                break;
            default:
                text.Append(node.ToString());
                break;
        }
    }

    private static void StartItem(StringBuilder text, int index, bool indented, int level)
    {
        if (index > 0)
            text.Append(',');
        NewLine(text, indented, level);
    }

    private static void NewLine(StringBuilder text, bool indented, int level)
    {
        if (indented)
            text.Append('\n').Append(' ', level * 2);
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                default:
                    if (c < ' ' || char.IsSurrogate(c) || c is '\u2028' or '\u2029')
                        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
