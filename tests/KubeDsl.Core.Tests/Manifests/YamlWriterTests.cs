using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Manifests;

namespace KubeDsl.Core.Tests.Manifests;

public sealed class YamlWriterTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20261123, 1);

    public static TheoryData<string> NastyTexts => [.. NastyYaml.Texts];

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void Text_arrives_as_the_same_text_wherever_it_stands(string text)
    {
        var inner = new MappingNode();
        inner.Add(text, new ScalarNode(text));
        var list = new SequenceNode { Items = { new ScalarNode(text), inner, new SequenceNode { Items = { new ScalarNode(text), new ScalarNode(text) } } } };
        var root = new MappingNode();
        root.Add("a", new ScalarNode(text));
        root.Add("b", list);
        root.Add("c", inner);

        AssertRoundTrip(root);
        AssertRoundTrip(new ScalarNode(text));
    }

    [Fact]
    public void Any_tree_arrives_as_the_same_tree() =>
        Prop.ForAll(Arb.From(NastyYaml.Tree(3)), AssertRoundTrip).Check(Seeded.WithMaxTest(1000));

    [Fact]
    public void Documents_arrive_one_by_one() =>
        Prop.ForAll(Arb.From(NastyYaml.Tree(2).NonEmptyListOf()), nodes =>
        {
            var yaml = YamlWriter.WriteAll(nodes);
            Assert.Equal(nodes.Select(YamlOracle.Canonical), YamlOracle.ReadAll(yaml).Select(YamlOracle.Canonical));
        }).Check(Seeded.WithMaxTest(300));

    [Fact]
    public void Text_is_plain_wherever_YAML_lets_it_be()
    {
        foreach (var text in new[] { "shop-web", "nginx:1.27", "250m", "64Mi", "10.0.0.1", "1.31.5", "-Xmx512m", "--flag=yes", "/var/log", "a:b", "a#b", "yesterday", "it's", "8080:80", "$(HOME)", "日本語", "?a", "2026-01-31x" })
            Assert.Equal(text + "\n", YamlWriter.Write(new ScalarNode(text)));
    }

    [Fact]
    public void Quotes_are_double_unless_the_text_has_quotes_or_backslashes()
    {
        Assert.Equal("\"8080\"\n", YamlWriter.Write(new ScalarNode("8080")));
        Assert.Equal("\"\"\n", YamlWriter.Write(new ScalarNode("")));
        Assert.Equal("'{\"a\": \"b''s\"}'\n", YamlWriter.Write(new ScalarNode("{\"a\": \"b's\"}")));
        Assert.Equal("\"\\u2028\\r\\x1B\"\n", YamlWriter.Write(new ScalarNode("\u2028\r\u001b")));
    }

    [Fact]
    public void Looks_as_kubectl_prints()
    {
        var container = new MappingNode();
        container.Add("args", new SequenceNode { Items = { new ScalarNode("--appendonly"), new ScalarNode("yes") } });
        container.Add("resources", new MappingNode());
        container.Add("volumeMounts", new SequenceNode());
        var matrix = new SequenceNode { Items = { new SequenceNode { Items = { new ScalarNode(1), new ScalarNode(2) } }, container } };
        var root = new MappingNode();
        root.Add("kind", new ScalarNode("Pod"));
        root.Add("items", matrix);
        root.Add("keep", new ScalarNode("one\n\ntwo\n\n"));
        root.Add("script", new ScalarNode("#!/bin/sh\nexec sleep 1\n"));
        root.Add("strip", new ScalarNode("  indented\nlast"));

        Assert.Equal(
            """
            kind: Pod
            items:
            - - 1
              - 2
            - args:
              - --appendonly
              - "yes"
              resources: {}
              volumeMounts: []
            keep: |+
              one

              two

            script: |
              #!/bin/sh
              exec sleep 1
            strip: |2-
                indented
              last

            """,
            YamlWriter.Write(root));
    }

    private static void AssertRoundTrip(ManifestNode node)
    {
        var yaml = YamlWriter.Write(node);
        Assert.DoesNotContain('\r', yaml);
        Assert.EndsWith("\n", yaml, StringComparison.Ordinal);
        Assert.Equal(YamlOracle.Canonical(node), YamlOracle.Canonical(Assert.Single(YamlOracle.ReadAll(yaml))));
    }
}
