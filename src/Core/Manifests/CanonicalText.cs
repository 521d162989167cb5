using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KubeDsl.Manifests;

/// <summary>A text that two nodes share just when they say the same, whatever the order of their entries: what hashes are made of.</summary>
internal static class CanonicalText
{
    internal static string Of(ManifestNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ManifestNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    AppendText(text, entry.Key);
                    Append(text, entry.Value);
                }

                text.Append('}');
                break;
            case SequenceNode sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                    Append(text, item);
                text.Append(']');
                break;
            case ScalarNode scalar:
                text.Append((char)('a' + (int)scalar.Kind));
                AppendText(text, scalar.Text);
                break;
        }
    }

    // With its length in front no text can be mistaken for what follows it.
    private static void AppendText(StringBuilder text, string value) =>
        text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
}
