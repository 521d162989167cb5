using System.Reflection;
using System.Text;
using KubeDsl.CoverageDocs;
using KubeDsl.ModelGenerator;

namespace KubeDsl.Declarations.Tests.Coverage;

/// <summary>What docs/coverage.md says is so.</summary>
public sealed class CoverageTests
{
    /// <summary>Where the types that several kinds have stand in an object.</summary>
    private static readonly Dictionary<string, (string ApiVersion, string Kind, string Path)> Places = new()
    {
        ["ObjectMeta"] = ("v1", "Pod", "metadata."),
        ["PodSpec"] = ("v1", "Pod", "spec."),
        ["Container"] = ("v1", "Pod", "spec.containers[0]."),
        ["Probe"] = ("v1", "Pod", "spec.containers[0].livenessProbe."),
        ["LifecycleHandler"] = ("v1", "Pod", "spec.containers[0].lifecycle.preStop."),
        ["Volume"] = ("v1", "Pod", "spec.volumes[0]."),
        ["PersistentVolumeClaimSpec"] = ("v1", "PersistentVolumeClaim", "spec."),
        ["JobSpec"] = ("batch/v1", "Job", "spec."),
    };

    /// <summary>Words that are not Kubernetes': no field of an object is written from them alone.</summary>
    private static readonly HashSet<string> Own =
    [
        "App", "Cluster", "NodePool", "Nodes", "Environment", "Overrides", "Without", "Survives", "DependsOn", "Parameter", "ImageTag", "ImageDigest", "Patch", "Manifest", "KubernetesObject", "Taint", "NodeSelector",
    ];

    /// <summary>Arguments that say how something is written, or whether, and are no field themselves.</summary>
    private static readonly HashSet<string> Manner =
    [
        "Annotation(key)", "Annotation(Kind)", "Label(key)", "Label(Kind)", "ConfigMap(Hash)", "ConfigMap(External)", "Secret(External)", "PersistentVolumeClaim(External)", "ServiceAccount(External)", "Role(External)",
        "ClusterRole(External)", "PriorityClass(External)", "Env(As)", "Extended(resource)", "Hard(resource)", "LimitRangeItem(resource)", "StorageParameter(key)", "VolumeAttribute(key)", "Selector(key)", "SecurityContext(Off)",
        "PodSecurityContext(Off)", "SecretKey(value)", "SecretKey(Name)", "LivenessProbe(Grpc)", "LivenessProbe(TcpSocket)", "PostStart(TcpSocket)", "NodeAffinity(Term)", "NodeAffinity(MatchFields)", "ContainerPort(AppProtocol)",
        "ConfigMapFile(file)", "ConfigMapFile(Key)",
    ];

    private static IReadOnlyDictionary<string, ApiType> Schema { get; } = CoverageTable.LoadSchema(RepositoryRoot.Find());

    private static Corpus Declarations { get; } = Corpus.Read();

    [Fact]
    public void What_the_page_observes_is_accepted_by_an_API_server() => Assert.Empty(Declarations.Mistakes);

    [Fact]
    public void The_page_says_what_is_observed() => Assert.Equal(
        CoveragePage.Write(CoverageTable.Make(Schema, Declarations)),
        File.ReadAllText(Path.Combine(RepositoryRoot.Find(), CoveragePage.RelativePath)).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_argument_of_every_attribute_is_observed()
    {
        var used = CoverageTable.UsesOf(Schema, Declarations).All.Select(u => u.Replace("<T>", "", StringComparison.Ordinal).Trim('[', ']').ToUpperInvariant()).ToHashSet();
        Assert.Empty(Arguments().Where(a => !a.Any(n => Manner.Contains(n) || used.Contains(n.ToUpperInvariant()))).Select(a => a.First()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_patch_reaches_every_field()
    {
        var sections = CoverageTable.Make(Schema, Declarations);
        var source = new StringBuilder("using KubeDsl;\nnamespace Patches;\n[App]\npublic partial class Shop\n{\n");
        var wanted = new List<(string Type, string Path)>();
        foreach (var section in sections)
        {
            var (version, kind, start) = section.ApiVersion is { } own ? (own, section.Type, "") : Places[section.Type];
            source.Append("    [KubernetesObject(\"").Append(version).Append("\", \"").Append(kind).Append("\")");
            foreach (var row in section.Rows.Where(r => r.Reach is Reach.Attribute or Reach.KubeDsl or Reach.Patch && r.Path is not ("metadata.name" or "metadata.namespace") && !(section.Type == "ObjectMeta" && r.Path is "name" or "namespace")))
            {
                wanted.Add((section.Type, row.Path));
                source.Append(", Patch(\"").Append((start + row.Path).Replace("[]", "[0]", StringComparison.Ordinal)).Append(Value(row.Field)).Append(')');
            }

            source.Append("]\n    public partial class ").Append(section.Type).Append("Object;\n");
        }

        var corpus = Corpus.Read(("Patches.cs", source.Append("}\n").ToString()));
        var reading = Assert.Single(corpus.Readings);
        Assert.Empty(reading.Faults.Select(f => f.Kind + " " + string.Join(", ", f.Arguments)));
        var uses = CoverageTable.UsesOf(Schema, corpus);
        Assert.True(wanted.Count > 700, "few fields: " + wanted.Count);
        Assert.All(wanted, w => Assert.Contains("[Patch(value)]", uses[w.Type, w.Path]));
    }

    /// <summary>The arguments by the class that declares them: what several attributes inherit need be observed on one only.</summary>
    private static IEnumerable<IGrouping<(Type, string), string>> Arguments() =>
        from type in typeof(AppAttribute).Assembly.GetExportedTypes()
        where typeof(Attribute).IsAssignableFrom(type) && !type.IsAbstract
        let name = type.Name.Split('`')[0][..^"Attribute".Length]
        where !Own.Contains(name)
        from argument in type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => (Declaring: type, Name: p.Name!)).Concat(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && p.Name != "Name").Select(p => (Declaring: p.DeclaringType!, p.Name)))
        group name + "(" + argument.Name + ")" by argument;

    /// <summary>The rest of the path, and a value of the field's type.</summary>
    private static string Value(ApiField field) => field.Kind switch
    {
        FieldKind.Text => "\", " + (field.Values.FirstOrDefault(v => v.Length > 0) is { } value ? "\"" + value + "\"" : "\"x\""),
        FieldKind.Int32 or FieldKind.Int64 or FieldKind.Double => "\", 1",
        FieldKind.Boolean => "\", true",
        FieldKind.Quantity or FieldKind.IntOrString => "\", \"1\"",
        FieldKind.Time => "\", \"2026-01-01T00:00:00Z\"",
        FieldKind.Texts => "\", new[] { \"x\" }",
        FieldKind.Int32s or FieldKind.Int64s => "\", new[] { 1 }",
        FieldKind.TextMap => "['a.b/c']\", \"x\"",
        FieldKind.BytesMap => "['a.b']\", \"eA==\"",
        FieldKind.QuantityMap => "['cpu']\", \"1\"",
        FieldKind.TextsMap => "['a']\", new[] { \"x\" }",
        _ => throw new InvalidOperationException(field.Kind.ToString()),
    };
}
