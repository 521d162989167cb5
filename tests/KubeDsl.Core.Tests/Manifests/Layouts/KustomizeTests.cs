using KubeDsl.Manifests;
using KubeDsl.Manifests.Layouts;
using KubeDsl.Model;
using KubeDsl.Planning;

namespace KubeDsl.Core.Tests.Manifests.Layouts;

/// <summary>Base and overlays, put together as kustomize does, are what the other layouts write.</summary>
public sealed class KustomizeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Base_and_overlay_give_the_plain_rendering(int seed)
    {
        var environments = Environments(seed);
        var files = ManifestFiles.Write(environments, ManifestLayout.Kustomize).ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);

        foreach (var environment in environments)
        {
            var expected = environment.Objects.Select(o => YamlOracle.Canonical(Sorted(ManifestWriter.WriteDeclared(o)))).Order(StringComparer.Ordinal);
            Assert.Equal(expected, Kustomize("overlays/" + environment.Name, files).Select(n => YamlOracle.Canonical(Sorted(n))).Order(StringComparer.Ordinal));
        }

        Assert.Contains(files.Keys, f => f.StartsWith("base/deployment", StringComparison.Ordinal));
        Assert.Contains(files.Keys, f => f.Contains("/patches/", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_environments_have_empty_overlays()
    {
        var one = Environments(1)[0];
        var files = ManifestFiles.Write([one, one with { Name = "other" }], ManifestLayout.Kustomize);

        Assert.DoesNotContain(files, f => f.Path.StartsWith("overlays", StringComparison.Ordinal) && !f.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal));
    }

    /// <summary>Three environments whose objects are partly the same, partly differ in fields, and partly are missing.</summary>
    private static List<EnvironmentModel> Environments(int seed)
    {
        var random = new Random(seed);
        string[] kinds = ["Deployment", "Service", "ConfigMap", "CronJob", "NetworkPolicy", "ClusterRole"];
        return [Make("a"), Make("b"), Make("c")];

        EnvironmentModel Make(string name) => new()
        {
            App = "shop",
            Name = name,
            Namespace = "ns-" + name,
            Objects = [.. kinds.Where((kind, i) => i == 0 || random.Next(4) > 0).Select(kind => Named(new ObjectFiller(random.Next(4) == 0 ? random.Next(100) : seed).Fill(kind), kind == "ClusterRole" ? null : "ns-" + name, random))],
        };
    }

    private static KubernetesObject Named(KubernetesObject value, string? space, Random random)
    {
        var labels = new Collections.EquatableMap<string>([new("shared", "yes"), new("app.kubernetes.io/instance", space ?? "x"), new("a~b/c", random.Next(2) == 0 ? "0" : "1")]);
        value = value with { Metadata = new ObjectMeta { Name = "web", Namespace = space, Labels = labels } };
        return value is Deployment deployment ? deployment with { Spec = deployment.Spec with { Replicas = random.Next(5) } } : value;
    }

    /// <summary>What kustomize makes of a folder: resources, patches of RFC 6902, the namespace for what lives in one.</summary>
    private static List<MappingNode> Kustomize(string folder, Dictionary<string, string> files)
    {
        var settings = (MappingNode)Assert.Single(Read(files[folder + "/kustomization.yaml"]));
        var objects = new List<MappingNode>();
        foreach (var name in ((SequenceNode)settings["resources"]!).Items.Select(Text))
        {
            if (name == "../../base")
                objects.AddRange(Kustomize("base", files));
            else
                objects.AddRange(Read(files[folder + "/" + name]).Cast<MappingNode>());
        }

        foreach (var patch in ((SequenceNode?)settings["patches"])?.Items.Cast<MappingNode>() ?? [])
        {
            var target = (MappingNode)patch["target"]!;
            var value = Assert.Single(objects, o => Matches(o, target));
            foreach (var operation in ((SequenceNode)Assert.Single(Read(files[folder + "/" + Text(patch["path"]!)]))).Items.Cast<MappingNode>())
            {
                Assert.Equal("add", Text(operation["op"]!));
                Add(value, Text(operation["path"]!), operation["value"]!);
            }
        }

        if (settings["namespace"] is { } space)
        {
            foreach (var value in objects.Where(o => ManifestReader.Kinds.Single(k => k.Kind == Text(o["kind"]!)).Namespaced))
                JsonPointer.Set(value, "/metadata/namespace", space);
        }

        return objects;
    }

    private static bool Matches(MappingNode value, MappingNode target) =>
        Text(value["kind"]!) == Text(target["kind"]!)
        && Text(((MappingNode)value["metadata"]!)["name"]!) == Text(target["name"]!)
        && Text(value["apiVersion"]!) == (target["group"] is { } group ? Text(group) + "/" : "") + Text(target["version"]!);

    /// <summary>RFC 6902: the place around the new entry must be there.</summary>
    private static void Add(MappingNode root, string pointer, ManifestNode value)
    {
        var parent = Assert.IsType<MappingNode>(JsonPointer.Find(root, pointer[..pointer.LastIndexOf('/')]));
        var name = JsonPointer.Steps(pointer)[^1];
        Assert.Null(parent[name]);
        parent.Add(name, value);
    }

    private static List<ManifestNode> Read(string text) => YamlOracle.ReadAll(text);

    private static string Text(ManifestNode node) => ((ScalarNode)node).Text;

    private static ManifestNode Sorted(ManifestNode node)
    {
        switch (node)
        {
            case MappingNode mapping:
                var sorted = new MappingNode();
                foreach (var entry in mapping.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
                    sorted.Add(entry.Key, Sorted(entry.Value));
                return sorted;
            case SequenceNode sequence:
                var list = new SequenceNode();
                foreach (var item in sequence.Items)
                    list.Items.Add(Sorted(item));
                return list;
            default:
                return node;
        }
    }
}
