using System.Globalization;

namespace KubeDsl.Manifests;

/// <summary>
/// Nodes with their places as JSON, for those who cannot read the file itself: each node is a list of line, column and value, <c>[1,1,{"kind":[1,7,"Pod"]}]</c>.
/// The build writes it, the compiler reads it.
/// </summary>
public static class PositionedJson
{
    /// <summary>The node with its places, to be written as JSON.</summary>
    public static ManifestNode Wrap(ManifestNode node)
    {
        var place = node.Position ?? new SourcePosition(1, 1);
        ManifestNode value = node;
        if (node is MappingNode mapping)
        {
            var wrapped = new MappingNode();
            foreach (var entry in mapping.Entries)
                wrapped.Add(entry.Key, Wrap(entry.Value));
            value = wrapped;
        }
        else if (node is SequenceNode sequence)
        {
            var wrapped = new SequenceNode();
            foreach (var item in sequence.Items)
                wrapped.Items.Add(Wrap(item));
            value = wrapped;
        }

        var result = new SequenceNode();
        result.Items.Add(new ScalarNode(place.Line));
        result.Items.Add(new ScalarNode(place.Column));
        result.Items.Add(value);
        return result;
    }

    /// <summary>The node without its wrapping; null when it is not wrapped.</summary>
    public static ManifestNode? Unwrap(ManifestNode? node)
    {
        if (node is not SequenceNode { Items: { Count: 3 } items } || items[0] is not ScalarNode line || items[1] is not ScalarNode column)
            return null;
        var position = new SourcePosition(Number(line), Number(column));
        switch (items[2])
        {
            case MappingNode mapping:
                var result = new MappingNode { Position = position };
                foreach (var entry in mapping.Entries)
                {
                    if (Unwrap(entry.Value) is { } value)
                        result.Add(entry.Key, value);
                }

                return result;
            case SequenceNode sequence:
                var list = new SequenceNode { Position = position };
                foreach (var item in sequence.Items)
                {
                    if (Unwrap(item) is { } value)
                        list.Items.Add(value);
                }

                return list;
            case ScalarNode scalar:
                return new ScalarNode(scalar.Kind, scalar.Text) { Position = position };
            default:
                return null;
        }
    }

    private static int Number(ScalarNode node) => int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
