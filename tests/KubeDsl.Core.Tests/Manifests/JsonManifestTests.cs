using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Core.Tests.Manifests;

public sealed class JsonManifestTests
{
    [Theory]
    [InlineData("""{"a":[1,-2.50,1e3,"x\ny",true,false,null,{},[]],"b":{"c":"\"\\"}}""")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("\"\\ud83d\\ude00\"")]
    public void What_is_read_is_written_again(string json) => Assert.Equal(json, JsonManifestWriter.Write(JsonManifestReader.Read(json), indented: false));

    [Fact]
    public void Indented_text_has_one_entry_a_line() =>
        Assert.Equal("{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}", JsonManifestWriter.Write(JsonManifestReader.Read("""{"a":[1],"b":{}}""")));

    [Fact]
    public void Nodes_know_their_line_and_column()
    {
        var mapping = Assert.IsType<MappingNode>(JsonManifestReader.Read("{\n  \"ä\": 1, \"b\": [ true ]\n}"));
        Assert.Equal(new SourcePosition(1, 1), mapping.Position);
        Assert.Equal(new SourcePosition(2, 8), mapping["ä"]!.Position);
        Assert.Equal(new SourcePosition(2, 18), Assert.IsType<SequenceNode>(mapping["b"]).Items[0].Position);
    }

    [Theory]
    [InlineData("{\n  \"a\": }", "line 2, column 8")]
    [InlineData("", "line 1, column 1")]
    [InlineData("{} {}", "line 1, column 4")]
    public void Anything_else_is_refused_with_its_place(string json, string place) =>
        Assert.StartsWith(place, Assert.Throws<FormatException>(() => JsonManifestReader.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_object_survives_the_way_there_and_back()
    {
        const string json = """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","labels":{"app":"web"}},"spec":{"containers":[{"name":"c","image":"i","ports":[{"containerPort":80}],"resources":{"requests":{"cpu":"100m"}}}],"nodeName":"n"}}""";
        var issues = new List<ReadIssue>();
        var pod = Assert.IsType<Pod>(ManifestReader.Read((MappingNode)JsonManifestReader.Read(json), issues));
        Assert.Empty(issues);
        Assert.Equal(json, JsonManifestWriter.Write(ManifestWriter.Write(pod), indented: false));
    }
}
