using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using KubeDsl.Manifests;

namespace KubeDsl.Declarations.Names;

/// <summary>A short text that changes when a manifest's content does.</summary>
internal static class ContentHash
{
    private const int Bytes = 5;

    internal static string Of(ManifestNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        var result = new StringBuilder(2 * Bytes);
        for (var i = 0; i < Bytes; i++)
            result.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        return result.ToString();
    }

    /// <summary>Lengths before texts keep different contents from having one text.</summary>
    private static void Append(StringBuilder text, ManifestNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    text.Append(entry.Key.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(entry.Key);
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
                text.Append((int)scalar.Kind).Append('"').Append(scalar.Text.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(scalar.Text);
                break;
        }
    }
}
