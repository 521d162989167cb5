using KubeDsl.Core.Tests.Manifests;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Yaml.Tests;

public sealed class ManifestFileReaderTests
{
    public static TheoryData<string> Kinds => [.. ManifestReader.Kinds.Select(k => k.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Objects_of_every_kind_survive_writing_and_reading(string kind)
    {
        var expected = Enumerable.Range(0, 10).Select(seed => new ObjectFiller(seed).Fill(kind)).ToList();

        foreach (var text in new[] { YamlWriter.WriteAll(expected.Select(ManifestWriter.Write)), JsonManifestWriter.Write(ListOf(expected)) })
        {
            var content = ManifestFileReader.Read("all.yaml", text);

            Assert.Empty(content.Issues);
            Assert.Equal(expected, content.Documents.Select(d => d.Object));
        }
    }

    [Theory]
    [InlineData("kind: Pod\n", "x.yaml(1,1): apiVersion: apiVersion is missing; every object begins with apiVersion and kind, such as 'apiVersion: apps/v1' and 'kind: Deployment'")]
    [InlineData("apiVersion: v1\nkind: [Pod]\n", "x.yaml(2,7): kind: kind is missing; every object begins with apiVersion and kind, such as 'apiVersion: apps/v1' and 'kind: Deployment'")]
    [InlineData("apiVersion: apps/v1\nkind: Deploymnet\n", "x.yaml(2,7): kind: there is no kind 'Deploymnet' in 'apps/v1'; did you mean 'Deployment'?")]
    [InlineData("- a\n", "x.yaml(1,1): expected an object with apiVersion and kind, found a list; write its items as documents of their own, with --- between them")]
    [InlineData("hello\n", "x.yaml(1,1): expected an object with apiVersion and kind, found 'hello'")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec:\n  contaners: []\n", "x.yaml(4,14): spec.contaners: unknown field; did you mean 'spec.containers'?")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec:\n  wings: 2\n", "x.yaml(4,10): spec.wings: unknown field")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec:\n  hostNetwork: \"yes\"\n", "x.yaml(4,16): spec.hostNetwork: expected true or false, found the text 'yes'")]
    [InlineData("apiVersion: v1\nkind: Pod\nmetadata:\n  name: yes\n", "x.yaml(4,9): metadata.name: expected a text, found true; quote it")]
    [InlineData("apiVersion: v1\nkind: Pod\nspec: {}\nspec: {}\n", "x.yaml(4,7): spec: the field stands twice")]
    [InlineData("apiVersion: x.io/v1\nkind: Thing\nmetadata: {}\n", "x.yaml(3,11): metadata.name: the name is missing; every object has one")]
    [InlineData("apiVersion: x.io/v1\nkind: Thing\nmetadata: {name: a}\nspec:\n- {a: 1, a: 2}\n", "x.yaml(5,13): spec[0].a: the field stands twice")]
    [InlineData("a: [\n", "x.yaml(2,1): this is not YAML")]
    public void Mistakes_name_file_line_and_field(string text, string issue) => Assert.StartsWith(issue, Assert.Single(ManifestFileReader.Read("x.yaml", text).Issues).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Kinds_that_are_not_known_pass_through_as_they_are()
    {
        const string text = "apiVersion: cert-manager.io/v1\nkind: Issuer\nmetadata:\n  name: ca\nspec:\n  ca:\n    secretName: \"8080\"\n  on: 1.50\n";
        var content = ManifestFileReader.Read("x.yaml", text);

        Assert.Empty(content.Issues);
        var value = Assert.IsType<UnknownObject>(Assert.Single(content.Documents).Object);
        Assert.Equal(("cert-manager.io/v1", "Issuer", "ca"), (value.ApiVersion, value.Kind, value.Metadata.Name));
        Assert.Equal("apiVersion: cert-manager.io/v1\nkind: Issuer\nmetadata:\n  name: ca\nspec:\n  ca:\n    secretName: \"8080\"\n  \"true\": 1.5\n", YamlWriter.Write(ManifestWriter.Write(value)));
        Assert.Equal("apiVersion: cert-manager.io/v1\nkind: Issuer\nmetadata:\n  name: ca\n  namespace: shop\n", YamlWriter.Write(ManifestWriter.Write(value.In("shop")))[..83]);
        Assert.Equal(value, UnknownObject.Parse(value.Json));
        Assert.Equal(value, value.In("shop") with { Metadata = value.Metadata });
    }

    private static MappingNode ListOf(IEnumerable<KubernetesObject> objects)
    {
        var items = new SequenceNode();
        foreach (var value in objects)
            items.Items.Add(ManifestWriter.Write(value));
        var list = new MappingNode();
        list.Add("apiVersion", new ScalarNode("v1"));
        list.Add("kind", new ScalarNode("List"));
        list.Add("items", items);
        return list;
    }
}
