using System.Text.RegularExpressions;
using KubeDsl.Manifests;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeDsl.Core.Tests.Manifests;

/// <summary>Reads YAML with YamlDotNet and types plain scalars by the patterns that the YAML 1.1 type repository and the YAML 1.2 core schema print.</summary>
internal static partial class YamlOracle
{
    internal static List<ManifestNode> ReadAll(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.ConvertAll(document => ToNode(document.RootNode));
    }

    /// <summary>A canonical text of a tree: JSON without blanks.</summary>
    internal static string Canonical(ManifestNode node) => node switch
    {
        MappingNode mapping => "{" + string.Join(",", mapping.Entries.Select(e => Quote(e.Key) + ":" + Canonical(e.Value))) + "}",
        SequenceNode sequence => "[" + string.Join(",", sequence.Items.Select(Canonical)) + "]",
        ScalarNode { Kind: ScalarKind.Text } scalar => Quote(scalar.Text),
        ScalarNode scalar => scalar.Kind + "(" + scalar.Text + ")",
        _ => throw new ArgumentException("no such node: " + node.GetType()),
    };

    private static List<ManifestNode> ConvertAll(this IEnumerable<YamlDocument> documents, Func<YamlDocument, ManifestNode> convert) => [.. documents.Select(convert)];

    private static ManifestNode ToNode(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                var result = new MappingNode();
                foreach (var (key, value) in mapping.Children)
                    result.Add(((ScalarNode)Typed((YamlScalarNode)key)).Kind == ScalarKind.Text ? ((YamlScalarNode)key).Value! : "key is no text: " + key, ToNode(value));
                return result;
            case YamlSequenceNode sequence:
                var list = new SequenceNode();
                foreach (var child in sequence.Children)
                    list.Items.Add(ToNode(child));
                return list;
            default:
                return Typed((YamlScalarNode)node);
        }
    }

    private static ScalarNode Typed(YamlScalarNode scalar)
    {
        var text = scalar.Value!;
        if (scalar.Style != ScalarStyle.Plain)
            return new(text);
        if (NullPattern().IsMatch(text))
            return new(ScalarKind.Null, text);
        if (BooleanPattern().IsMatch(text))
            return new(ScalarKind.Boolean, text);
        return Patterns().Any(pattern => pattern.IsMatch(text)) ? new(ScalarKind.Number, text) : new(text);
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static IEnumerable<Regex> Patterns() => [Integer11(), Float11(), Integer12(), Float12(), Timestamp11(), Merge()];

    [GeneratedRegex(@"^(~|null|Null|NULL|)\z")]
    private static partial Regex NullPattern();

    [GeneratedRegex(@"^(y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)\z")]
    private static partial Regex BooleanPattern();

    [GeneratedRegex(@"^([-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+)\z")]
    private static partial Regex Integer11();

    [GeneratedRegex(@"^([-+]?([0-9][0-9_]*)?\.[0-9]+([eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z")]
    private static partial Regex Float11();

    [GeneratedRegex(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z")]
    private static partial Regex Integer12();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Float12();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(\.[0-9]*)?([ \t]*(Z|[-+][0-9]{1,2}(:[0-9]{2})?))?)\z")]
    private static partial Regex Timestamp11();

    [GeneratedRegex(@"^(<<|=)\z")]
    private static partial Regex Merge();
}
