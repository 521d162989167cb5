using FsCheck;
using FsCheck.Fluent;
using KubeDsl.Core.Tests.Manifests;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml.Tests;

public sealed class YamlManifestReaderTests
{
    [Fact]
    public void What_we_write_is_read_back() =>
        Prop.ForAll(Arb.From(NastyYaml.Tree(3)), tree => tree is ScalarNode { Kind: ScalarKind.Null } || Json(ReadOne(YamlWriter.Write(tree))) == Json(tree).Replace("1e+20", "1E+20", StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nasty_texts_are_read_back_as_values_and_as_names()
    {
        foreach (var text in NastyYaml.Texts)
        {
            var node = new MappingNode();
            node.Add(text, new ScalarNode(text));
            Assert.Equal(Json(node), Json(ReadOne(YamlWriter.Write(node))));
        }
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("+12", "12")]
    [InlineData("-0", "0")]
    [InlineData("-7", "-7")]
    [InlineData("0644", "420")]
    [InlineData("0o17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("-0b101", "-5")]
    [InlineData("1_000", "1000")]
    [InlineData("08", "8")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("0.5", "0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("-1.5E-2", "-0.015")]
    [InlineData("yes", "true")]
    [InlineData("Off", "false")]
    [InlineData("y", "true")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("", "null")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("250m", "\"250m\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2026-01-31", "\"2026-01-31\"")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData("-", "[null]")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("\"yes\"", "\"yes\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("!!int \"1\"", "1")]
    [InlineData("! 1", "\"1\"")]
    public void Plain_scalars_have_the_types_that_kubectl_gives_them(string yaml, string json) =>
        Assert.Equal("{\"a\":" + json + "}", Json(ReadOne(yaml == "-" ? "a:\n-\n" : "a: " + yaml)));

    [Fact]
    public void Anchors_and_merge_keys_are_resolved() => Assert.Equal(
        """{"base":{"x":1,"z":2},"one":{"z":3,"x":1},"two":{"w":0,"x":9,"z":2},"list":[[1,2],[1,2]]}""",
        Json(ReadOne("""
            base: &base {x: 1, z: 2}
            one:
              <<: *base
              z: 3
            two:
              <<: [{x: 9}, *base]
              w: 0
            list: [&l [1, 2], *l]
            """)));

    [Fact]
    public void Names_are_texts_whatever_they_look_like() => Assert.Equal("""{"1":2,"true":3}""", Json(ReadOne("1: 2\nyes: 3\n")));

    [Fact]
    public void Nodes_know_their_places()
    {
        var node = (MappingNode)ReadOne("# a comment\nkind: Pod\nspec:\n  containers:\n  - name: web\n");

        Assert.Equal(new SourcePosition(2, 1), node.Position);
        Assert.Equal(new SourcePosition(2, 7), node["kind"]!.Position);
        Assert.Equal(new SourcePosition(5, 11), JsonPointer.Find(node, "/spec/containers/0/name")!.Position);
    }

    [Fact]
    public void Empty_documents_are_left_out() => Assert.Equal(2, YamlManifestReader.ReadAll("---\n---\na: 1\n---\n# nothing\n---\nb: 2\n...\n").Count);

    [Theory]
    [InlineData("a: 1\n b: 2\n", 2, "this is not YAML")]
    [InlineData("a:\n\t- b\n", 1, "indent with blanks")]
    [InlineData("a: [1, 2\nb: 3\n", 1, "a bracket, brace or quote before the next name is not closed")]
    [InlineData("a: *b\n", 1, "no anchor '&b' stands before this alias")]
    [InlineData("a: 1\n? [b]\n: 2\n", 2, "a name must be a text")]
    [InlineData("~: 1\n", 1, "a name must not be null")]
    [InlineData("a: !mine 1\n", 1, "the tag '!mine' is not known; manifests need none")]
    [InlineData("a: !!int x\n", 1, "'x' is not of the type !!int")]
    [InlineData("a: .nan\n", 1, "'.nan' is a number that JSON cannot write; quote it if a text is meant")]
    [InlineData("a: 1\n<<: 2\n", 2, "'<<' merges mappings")]
    public void Mistakes_are_told_with_their_places(string yaml, int line, string message)
    {
        var exception = Assert.Throws<YamlFormatException>(() => YamlManifestReader.ReadAll(yaml));

        Assert.Equal(line, exception.Position.Line);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_text_cannot_become_enormous()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat("*a" + (i - 1), 10))}]\n"));

        Assert.Contains("larger than 1000000 nodes", Assert.Throws<YamlFormatException>(() => YamlManifestReader.ReadAll(text)).Message, StringComparison.Ordinal);
    }

    private static ManifestNode ReadOne(string yaml) => Assert.Single(YamlManifestReader.ReadAll(yaml));

    private static string Json(ManifestNode node) => JsonManifestWriter.Write(node, indented: false);
}
