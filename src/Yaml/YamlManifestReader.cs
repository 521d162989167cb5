using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using KubeDsl.Manifests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeDsl.Yaml;

/// <summary>
/// Reads YAML as kubectl does: into what JSON can say, with anchors and merge keys resolved and plain scalars typed by the rules of YAML 1.1. Every node knows its line and column.
/// Names that stand twice are kept, so that readers of objects can tell.
/// </summary>
public static class YamlManifestReader
{
    /// <summary>Aliases can make a small text enormous; no manifest is this large.</summary>
    private const int MaxNodes = 1_000_000;

    /// <summary>Reads all documents; empty ones are left out.</summary>
    /// <exception cref="YamlFormatException">The text is not YAML, or says something that JSON cannot.</exception>
    public static IReadOnlyList<ManifestNode> ReadAll(string text)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(new Scanner(reader, skipComments: true));
        var documents = new List<ManifestNode>();
        try
        {
            parser.Consume<StreamStart>();
            while (parser.TryConsume<DocumentStart>(out _))
            {
                var document = new DocumentReader(parser).Read();
                if (document is not ScalarNode { Kind: ScalarKind.Null })
                    documents.Add(document);
                parser.Consume<DocumentEnd>();
            }
        }
        catch (YamlException exception)
        {
            throw new YamlFormatException(PositionOf(exception.End), Explain(exception), exception);
        }
        catch (InvalidOperationException exception)
        {
            // What the scanner says of lists in brackets that are not closed.
            throw new YamlFormatException(PositionOf(parser.Current?.End ?? Mark.Empty), "this is not YAML: a bracket, brace or quote before the next name is not closed", exception);
        }

        return documents;
    }

    private static SourcePosition PositionOf(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string Explain(YamlException exception)
    {
        var reason = exception.InnerException is YamlException inner ? inner.Message : exception.Message;
        return "this is not YAML: " + reason.TrimEnd('.')
            + (reason.Contains("tab", StringComparison.OrdinalIgnoreCase) ? "; indent with blanks" : "");
    }

    /// <summary>Reads one document; anchors do not reach beyond it.</summary>
    private sealed class DocumentReader(IParser parser)
    {
        private readonly Dictionary<AnchorName, (ManifestNode Node, int Size)> anchors = [];
        private int size;

        internal ManifestNode Read()
        {
            if (parser.TryConsume<AnchorAlias>(out var alias))
                return this.Resolve(alias);
            var start = this.size++;
            if (parser.TryConsume<Scalar>(out var scalar))
                return this.Remember(scalar, YamlScalars.Read(scalar, PositionOf(scalar.Start)), start);
            if (parser.TryConsume<SequenceStart>(out var sequence))
                return this.Remember(sequence, this.ReadSequence(sequence), start);
            var mapping = parser.Consume<MappingStart>();
            return this.Remember(mapping, this.ReadMapping(mapping), start);
        }

        private ManifestNode Remember(NodeEvent node, ManifestNode value, int start)
        {
            if (!node.Anchor.IsEmpty)
                this.anchors[node.Anchor] = (value, this.size - start);
            return value;
        }

        private ManifestNode Resolve(AnchorAlias alias)
        {
            if (!this.anchors.TryGetValue(alias.Value, out var anchor))
                throw new YamlFormatException(PositionOf(alias.Start), "no anchor '&" + alias.Value.Value + "' stands before this alias");
            this.size += anchor.Size;
            if (this.size > MaxNodes)
                throw new YamlFormatException(PositionOf(alias.Start), "the aliases make the document larger than " + MaxNodes.ToString(CultureInfo.InvariantCulture) + " nodes");
            return anchor.Node;
        }

        private SequenceNode ReadSequence(SequenceStart start)
        {
            var node = new SequenceNode { Position = PositionOf(start.Start) };
            while (!parser.TryConsume<SequenceEnd>(out _))
                node.Items.Add(this.Read());
            return node;
        }

        private MappingNode ReadMapping(MappingStart start)
        {
            var node = new MappingNode { Position = PositionOf(start.Start) };
            var merged = new List<ManifestNode>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Current!;
                if (!parser.TryConsume<Scalar>(out var scalar))
                    throw new YamlFormatException(PositionOf(key.Start), "a name must be a text; lists, mappings and aliases cannot be one");
                if (scalar is { Style: ScalarStyle.Plain, Value: "<<" })
                    merged.Add(this.Read());
                else
                    node.Add(NameOf(scalar), this.Read());
            }

            foreach (var value in merged)
                Merge(node, value);
            return node;
        }

        /// <summary>JSON has texts for names: a name that reads as a number or truth value is taken as its text.</summary>
        private static string NameOf(Scalar scalar)
        {
            var name = YamlScalars.Read(scalar, PositionOf(scalar.Start));
            return name.Kind == ScalarKind.Null ? throw new YamlFormatException(PositionOf(scalar.Start), "a name must not be null; quote it if a text is meant") : name.Text;
        }

        /// <summary>Entries that stand in the mapping itself count before merged ones, and of those the first.</summary>
        private static void Merge(MappingNode into, ManifestNode value)
        {
            switch (value)
            {
                case MappingNode mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        if (into[entry.Key] is null)
                            into.Add(entry.Key, entry.Value);
                    }

                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                        Merge(into, item);
                    break;
                default:
                    throw new YamlFormatException(value.Position ?? new(1, 1), "'<<' merges mappings; write an alias to one, such as '<<: *defaults'");
            }
        }
    }
}
