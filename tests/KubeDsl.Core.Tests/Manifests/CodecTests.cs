using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Core.Tests.Manifests;

/// <summary>The readers and writers of all kinds, against objects in which every field is set.</summary>
public sealed class CodecTests
{
    public static TheoryData<string> Kinds => [.. ManifestReader.Kinds.Select(k => k.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Object_with_every_field_survives_writing_and_reading(string kind)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var expected = new ObjectFiller(seed).Fill(kind);
            var node = ManifestWriter.Write(expected);
            var issues = new List<ReadIssue>();
            var actual = ManifestReader.Read(node, issues);

            Assert.Empty(issues);
            Assert.Equal(expected, actual);
            Assert.Equal(YamlWriter.Write(node), YamlWriter.Write(ManifestWriter.Write(actual!)));
            Assert.NotEmpty(SchemaWalk.Places(kind, node));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Object_without_any_field_survives_writing_and_reading(string kind)
    {
        var expected = (KubernetesObject)Activator.CreateInstance(typeof(KubernetesObject).Assembly.GetType("KubeDsl.Model." + kind)!)!;
        var issues = new List<ReadIssue>();

        Assert.Equal(expected, ManifestReader.Read(ManifestWriter.Write(expected), issues));
        Assert.Empty(issues);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Unknown_field_is_reported_wherever_it_stands(string kind)
    {
        var node = Filled(kind);
        var objects = SchemaWalk.Places(kind, node).Append(SchemaWalk.Root(kind, node)).Where(p => p.Type is not null).ToList();
        foreach (var place in objects)
            ((MappingNode)place.Node).Add("wings", new ScalarNode("two") { Position = new(7, place.Depth) });

        AssertIssues(node, objects.Select(p => (ReadIssueKind.UnknownField, SchemaWalk.PathOf(p.Path, "wings"), (SourcePosition?)new(7, p.Depth))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Field_that_stands_twice_is_reported_wherever_it_stands(string kind)
    {
        var node = Filled(kind);
        var mappings = SchemaWalk.Places(kind, node).Append(SchemaWalk.Root(kind, node)).Where(p => p.Node is MappingNode).ToList();
        var expected = new List<(ReadIssueKind, string, SourcePosition?)>();
        foreach (var place in mappings)
        {
            var mapping = (MappingNode)place.Node;
            foreach (var entry in mapping.Entries.ToList())
            {
                expected.Add((ReadIssueKind.DuplicateField, SchemaWalk.PathOf(place.Path, entry.Key), null));
                mapping.Add(entry.Key, entry.Value);
            }
        }

        AssertIssues(node, expected);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Value_of_another_type_is_reported_wherever_it_stands(string kind)
    {
        var deepest = SchemaWalk.Places(kind, Filled(kind)).Max(p => p.Depth);
        Assert.True(deepest > 1);
        for (var depth = 1; depth <= deepest; depth++)
        {
            var node = Filled(kind);
            var places = SchemaWalk.Places(kind, node).Where(p => p.Depth == depth).ToList();
            foreach (var place in places)
                place.Replace(place.Node is ScalarNode ? new SequenceNode { Position = new(9, depth) } : new ScalarNode("wings") { Position = new(9, depth) });

            AssertIssues(node, places.Select(p => (ReadIssueKind.WrongType, p.Path, (SourcePosition?)new(9, depth))));
        }
    }

    private static MappingNode Filled(string kind) => ManifestWriter.Write(new ObjectFiller(1).Fill(kind));

    private static void AssertIssues(MappingNode node, IEnumerable<(ReadIssueKind Kind, string Path, SourcePosition? Position)> expected)
    {
        var issues = new List<ReadIssue>();
        Assert.NotNull(ManifestReader.Read(node, issues));
        Assert.Equal(
            expected.OrderBy(i => i.Path, StringComparer.Ordinal),
            issues.Select(i => (i.Kind, i.Path, i.Position)).OrderBy(i => i.Path, StringComparer.Ordinal));
    }
}
