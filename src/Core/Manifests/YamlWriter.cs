using System.Collections.Generic;
using System.Text;

namespace KubeDsl.Manifests;

/// <summary>
/// Writes nodes as YAML in the look of <c>kubectl get -o yaml</c>: block style, two blanks a level, lists at the level of their name, LF.
/// The text is YAML 1.2 that readers of YAML 1.1, such as kubectl, take the same way.
/// </summary>
public static class YamlWriter
{
    // Readers give up looking for the colon of a key on one line after 1,024 characters.
    private const int LongestSimpleKey = 1000;

    /// <summary>One document; ends with a line break.</summary>
    public static string Write(ManifestNode node)
    {
        var text = new StringBuilder();
        WriteRoot(text, node);
        return text.ToString();
    }

    /// <summary>Several documents in one stream, with <c>---</c> between them.</summary>
    public static string WriteAll(IEnumerable<ManifestNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            if (text.Length > 0)
                text.Append("---\n");
            WriteRoot(text, node);
        }

        return text.ToString();
    }

    private static void WriteRoot(StringBuilder text, ManifestNode node)
    {
        switch (node)
        {
            case MappingNode { Entries.Count: > 0 } mapping:
                WriteMapping(text, mapping, 0, firstIndented: false);
                break;
            case SequenceNode { Items.Count: > 0 } sequence:
                WriteSequence(text, sequence, 0, firstIndented: false);
                break;
            default:
                WriteFlow(text, node);
                text.Append('\n');
                break;
        }
    }

    private static void WriteMapping(StringBuilder text, MappingNode mapping, int indent, bool firstIndented)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!firstIndented)
                text.Append(' ', indent);
            firstIndented = false;
            WriteKey(text, entry.Key, indent);
            switch (entry.Value)
            {
                case MappingNode { Entries.Count: > 0 } child:
                    text.Append('\n');
                    WriteMapping(text, child, indent + 2, firstIndented: false);
                    break;
                case SequenceNode { Items.Count: > 0 } child:
                    text.Append('\n');
                    WriteSequence(text, child, indent, firstIndented: false);
                    break;
                default:
                    text.Append(' ');
                    WriteLeaf(text, entry.Value, indent);
                    break;
            }
        }
    }

    private static void WriteSequence(StringBuilder text, SequenceNode sequence, int indent, bool firstIndented)
    {
        foreach (var item in sequence.Items)
        {
            if (!firstIndented)
                text.Append(' ', indent);
            firstIndented = false;
            text.Append("- ");
            switch (item)
            {
                case MappingNode { Entries.Count: > 0 } child:
                    WriteMapping(text, child, indent + 2, firstIndented: true);
                    break;
                case SequenceNode { Items.Count: > 0 } child:
                    WriteSequence(text, child, indent + 2, firstIndented: true);
                    break;
                default:
                    WriteLeaf(text, item, indent);
                    break;
            }
        }
    }

    private static void WriteKey(StringBuilder text, string key, int indent)
    {
        if (key.Length <= LongestSimpleKey)
        {
            YamlScalar.WriteKey(text, key);
        }
        else
        {
            text.Append("? ");
            YamlScalar.WriteInline(text, key);
            text.Append('\n').Append(' ', indent);
        }

        text.Append(':');
    }

    private static void WriteLeaf(StringBuilder text, ManifestNode node, int indent)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } scalar && YamlScalar.FitsBlock(scalar.Text))
        {
            YamlScalar.WriteBlock(text, scalar.Text, indent + 2);
            return;
        }

        WriteFlow(text, node);
        text.Append('\n');
    }

    private static void WriteFlow(StringBuilder text, ManifestNode node)
    {
        switch (node)
        {
            case MappingNode:
                text.Append("{}");
                break;
            case SequenceNode:
                text.Append("[]");
                break;
            case ScalarNode { Kind: ScalarKind.Text } scalar:
                YamlScalar.WriteInline(text, scalar.Text);
                break;
            case ScalarNode scalar:
                text.Append(scalar.Text);
                break;
        }
    }
}
