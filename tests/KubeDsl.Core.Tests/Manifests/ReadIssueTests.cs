using System.Text.Json;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Core.Tests.Manifests;

/// <summary>What readers say of values that do not fit, word by word.</summary>
public sealed class ReadIssueTests
{
    [Theory]
    [InlineData("""{"replicas": "3"}""", ReadIssueKind.WrongType, "spec.replicas", "expected a whole number of 32 bits, found the text '3'")]
    [InlineData("""{"replicas": 3.5}""", ReadIssueKind.WrongType, "spec.replicas", "expected a whole number of 32 bits, found 3.5")]
    [InlineData("""{"replicas": 2147483648}""", ReadIssueKind.WrongType, "spec.replicas", "expected a whole number of 32 bits, found 2147483648")]
    [InlineData("""{"paused": "yes"}""", ReadIssueKind.WrongType, "spec.paused", "expected true or false, found the text 'yes'")]
    [InlineData("""{"paused": 1}""", ReadIssueKind.WrongType, "spec.paused", "expected true or false, found 1")]
    [InlineData("""{"strategy": "Recreate"}""", ReadIssueKind.WrongType, "spec.strategy", "expected an object, found the text 'Recreate'")]
    [InlineData("""{"strategy": {"type": 1}}""", ReadIssueKind.WrongType, "spec.strategy.type", "expected a text, found 1; quote it")]
    [InlineData("""{"strategy": {"rollingUpdate": {"maxSurge": 1.5}}}""", ReadIssueKind.WrongType, "spec.strategy.rollingUpdate.maxSurge", "expected a whole number or a text, found 1.5")]
    [InlineData("""{"selector": {"matchLabels": ["a"]}}""", ReadIssueKind.WrongType, "spec.selector.matchLabels", "expected an object, found a list")]
    [InlineData("""{"selector": {"matchLabels": {"example.com/a": true}}}""", ReadIssueKind.WrongType, "spec.selector.matchLabels.example.com/a", "expected a text, found true; quote it")]
    [InlineData("""{"selector": {"matchLabels": {"a": "1", "a": "2"}}}""", ReadIssueKind.DuplicateField, "spec.selector.matchLabels.a", "the key stands twice")]
    [InlineData("""{"template": {"spec": {"containers": {"name": "web"}}}}""", ReadIssueKind.WrongType, "spec.template.spec.containers", "expected a list, found an object")]
    [InlineData("""{"template": {"spec": {"containers": [{"name": "web"}, "side"]}}}""", ReadIssueKind.WrongType, "spec.template.spec.containers[1]", "expected an object, found the text 'side'")]
    [InlineData("""{"template": {"spec": {"containers": [{"name": "a"}, {"nmae": "b"}]}}}""", ReadIssueKind.UnknownField, "spec.template.spec.containers[1].nmae", "unknown field")]
    [InlineData("""{"template": {"spec": {"containers": [{"name": "a", "name": "b"}]}}}""", ReadIssueKind.DuplicateField, "spec.template.spec.containers[0].name", "the field stands twice")]
    [InlineData("""{"template": {"spec": {"containers": [{"args": ["a", 1]}]}}}""", ReadIssueKind.WrongType, "spec.template.spec.containers[0].args[1]", "expected a text, found 1; quote it")]
    [InlineData("""{"template": {"spec": {"containers": [{"resources": {"limits": {"cpu": "lots"}}}]}}}""", ReadIssueKind.WrongType, "spec.template.spec.containers[0].resources.limits.cpu", "expected a quantity such as 250m, 2 or 64Mi, found the text 'lots'")]
    [InlineData("""{"template": {"metadata": {"creationTimestamp": "yesterday"}}}""", ReadIssueKind.WrongType, "spec.template.metadata.creationTimestamp", "expected a time such as 2026-01-31T12:00:00Z, found the text 'yesterday'")]
    public void Says_what_is_wrong_and_what_would_be_right(string spec, ReadIssueKind kind, string path, string message)
    {
        var issues = new List<ReadIssue>();
        Assert.NotNull(ManifestReader.Read(Node("""{"apiVersion": "apps/v1", "kind": "Deployment", "spec": """ + spec + "}"), issues));
        Assert.Equal(new(kind, path, message, null) { MalformedQuantity = path.EndsWith("cpu", StringComparison.Ordinal) ? "lots" : null, Nearest = kind == ReadIssueKind.UnknownField ? "spec.template.spec.containers[1].name" : null }, Assert.Single(issues));
    }

    [Fact]
    public void What_does_not_fit_is_left_out_and_the_rest_is_read()
    {
        var deployment = (Deployment)ManifestReader.Read(Node("""{"apiVersion": "apps/v1", "kind": "Deployment", "spec": {"replicas": "3", "paused": true, "paused": false, "wings": 2}}"""), [])!;
        Assert.Equal(new Deployment { Spec = new() { Paused = false } }, deployment);
    }

    [Fact]
    public void Kind_that_is_not_known_is_reported()
    {
        var issues = new List<ReadIssue>();
        Assert.Null(ManifestReader.Read(Node("""{"apiVersion": "apps/v1beta1", "kind": "Deployment"}"""), issues));
        Assert.Equal(new(ReadIssueKind.UnknownKind, "kind", "no kind 'Deployment' in 'apps/v1beta1'", null), Assert.Single(issues));
    }

    [Fact]
    public void What_servers_and_templates_add_is_read_over()
    {
        var issues = new List<ReadIssue>();
        Assert.NotNull(ManifestReader.Read(
            Node("""
            {"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"name": "db", "managedFields": [{"manager": "kubectl"}], "creationTimestamp": null},
             "spec": {"volumeClaimTemplates": [{"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": {"name": "data"}}]}}
            """),
            issues));
        Assert.NotNull(ManifestReader.Read(Node("""{"apiVersion": "apps/v1", "kind": "ControllerRevision", "revision": 1, "data": {"spec": {"anything": 1}}}"""), issues));
        Assert.Empty(issues);
    }

    private static MappingNode Node(string json) => (MappingNode)Node(JsonDocument.Parse(json).RootElement);

    private static ManifestNode Node(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var mapping = new MappingNode();
                foreach (var property in element.EnumerateObject())
                    mapping.Add(property.Name, Node(property.Value));
                return mapping;
            case JsonValueKind.Array:
                var sequence = new SequenceNode();
                foreach (var item in element.EnumerateArray())
                    sequence.Items.Add(Node(item));
                return sequence;
            case JsonValueKind.String:
                return new ScalarNode(element.GetString()!);
            default:
                var text = element.GetRawText();
                return new ScalarNode(text switch { "null" => ScalarKind.Null, "true" or "false" => ScalarKind.Boolean, _ => ScalarKind.Number }, text);
        }
    }
}
