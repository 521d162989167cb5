using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Manifests;

namespace KubeDsl.Core.Tests.Manifests;

/// <summary>Texts that trip writers and readers of YAML, and trees of them.</summary>
internal static class NastyYaml
{
    internal static readonly string[] Texts =
    [
        "", " ", "  ", "\n", "\n\n", "\t", "~", "null", "Null", "NULL", "nULL", "true", "True", "TRUE", "tRue", "false", "yes", "Yes", "no", "NO", "on", "off", "y", "Y", "n", "N", "yesterday",
        "0", "1", "-1", "+1", "007", "08", "0o17", "0x1F", "0X1f", "0b101", "1_000", "_1", "1.5", "1.", ".5", ".", "..", "...", "1.2.3", "10.0.0.1", "1e3", "1E-3", "1e", "e3", "-.inf", ".NaN", ".Inf", "+.5e+2",
        "0xg", "0x", "-", "--", "---", "--- a", "+", "- a", "-a", "? a", "?", "?a", ":", ": a", ":a", "a:", "a: b", "a:b", "a #b", "a#b", "#a", "::", "1:30", "12:30:45", "00:05:00", "8080:80", "190:20:30.15", "1:2:3:",
        "2026-01-31", "2026-1-3", "2026-01-31T12:00:00Z", "2026-01-31 12:00:00", "2026-01-31x", "250m", "64Mi", "1.0.0-rc1", "=", "<<", "==", "*", "*a", "&a", "!a", "|", ">", "'", "''", "\"", "%a", "@a", "`a`", "{}", "[]",
        "{a: b}", "[a, b]", ",", "a,b", "a]", "\\", "\\n", "C:\\temp", "it's", "say \"hi\"", "{\"a\": \"b's\"}", "a ", " a", "a\t", "\ta", "a\tb", "a\nb", "a\nb\n", "a\nb\n\n", "\na", "\n\na\n", " a\nb", "\ta\nb", "a\n b", "a\n\n\nb", "a\n ",
        "a\n \n", "a\n  \nb", "a\n\tb\n", "a \nb ", "a\r\nb", "\r", "a\u0085b", "a\u2028b", "a\u2029b", "\uFEFFa", "a\u00A0", "\u00A0a", "\0", "\u001b[31m", "\u007f", "\u009f", "ä ö ü", "日本語", "😀", "a\n😀\n", "--- \n", "a\n---\nb", "a\n...\nb",
        "# not a comment\nb", "key: value\nlist:\n- a\n", "$(HOME)", "{{ .Values.x }}", "-Xmx512m", "--flag=yes", "/var/log", "a  b", "\"quoted\"\n'lines'\n", new string('x', 3000), "a: " + new string('y', 1200),
    ];

    internal static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements(Texts),
        Gen.Elements(Texts).Two().Select(pair => pair.Item1 + pair.Item2),
        Gen.Elements(Texts).Two().Select(pair => pair.Item1 + "\n" + pair.Item2),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => WithoutLoneSurrogates(text.Get)));

    internal static Gen<ManifestNode> Tree(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (2, Leaf),
        (2, Text.Zip(Tree(depth - 1)).ListOf().Select(Mapping)),
        (2, Tree(depth - 1).ListOf().Select(Sequence)));

    private static Gen<ManifestNode> Leaf => Gen.Frequency(
        (6, Text.Select(text => (ManifestNode)new ScalarNode(text))),
        (1, Gen.Choose(-100000, 100000).Select(number => (ManifestNode)new ScalarNode(number))),
        (1, Gen.Elements(true, false).Select(value => (ManifestNode)new ScalarNode(value))),
        (1, Gen.Constant((ManifestNode)new ScalarNode(ScalarKind.Null, "null"))),
        (1, Gen.Elements("0.5", "-1.25", "1e+20").Select(number => (ManifestNode)new ScalarNode(ScalarKind.Number, number))));

    private static ManifestNode Mapping(IEnumerable<(string Key, ManifestNode Value)> entries)
    {
        var node = new MappingNode();
        foreach (var (key, value) in entries.Take(5).DistinctBy(entry => entry.Key))
            node.Add(key, value);
        return node;
    }

    private static ManifestNode Sequence(IEnumerable<ManifestNode> items)
    {
        var node = new SequenceNode();
        foreach (var item in items.Take(5))
            node.Items.Add(item);
        return node;
    }

    private static string WithoutLoneSurrogates(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
