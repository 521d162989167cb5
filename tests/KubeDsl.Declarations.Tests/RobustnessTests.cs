using System.Globalization;
using KubeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Tests;

/// <summary>Whatever the source says, reading it ends with a reading.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void No_truncated_or_mutated_source_throws()
    {
        var random = new Random(20260101);
        for (var i = 0; i < 150; i++)
            ReadAll(Mutate(Source.Shop, random, i));
    }

    [Theory]
    [InlineData("[App] public partial class A : A;")]
    [InlineData("[App] public partial class A { [Deployment, DependsOn<B>] public partial class B : B; }")]
    [InlineData("[App] public partial class A { [Deployment, Container(null!), Env(null!, null!), VolumeMount<A>(null!), Requests(Cpu = null)] public partial class B; }")]
    [InlineData("[App] public partial class A { [Job, DependsOn<C>] public partial class B; [Job, DependsOn<B>] public partial class C; }")]
    [InlineData("[Set] public sealed class SetAttribute : PresetAttribute; [App] public partial class A { [Set, Deployment] public partial class B; }")]
    [InlineData("[App] public partial class A { [Deployment, Requests(Cpu = Missing.Value)] public partial class B { [ContainerPort(int.MaxValue)] public partial class P; [ContainerPort(1 / 0)] public partial class Q; } }")]
    [InlineData("[App, Environment<A, A>, Cluster(Zones = null), Nodes<A>(-1), NodePool] public partial class A;")]
    [InlineData("[NodePool] public partial class P; [App] public partial class A; [Cluster(Zones = []), Nodes<P>(-5), Nodes<P>(2147483647, Cpu = \"1\")] public partial class C; [Environment<A, C>] public partial class E { [Overrides<E>] partial class X; [Overrides<A>, App(Name = \"\")] partial class Y; }")]
    [InlineData("[App] public partial class A<T> { [Deployment, Env<T>(\"x\"), Env<int[]>(\"y\"), Env<(int, int)>(\"z\"), NodeSelector<A<int>>] public partial class B; }")]
    [InlineData("[App] public partial class A { [Deployment, Patch(\"\", 1), Patch(\"[\", 1), Patch(\"a..b\", 1), Patch(\"spec[0]\", 1), Patch(\"metadata.labels['a.b/c']\", typeof(int)), Patch(\"spec\", new object[] { 1, \"x\" })] public partial class B; }")]
    [InlineData("[App] public partial class A { [Deployment, Container(\"x\"), Env<B>(\"x\"), Env<V>(null!), Env<A>(\"y\"), DnsConfig(Options = [null!, \":\", \"\"]), HostAlias(null!, null!), Extended(null!, null!), Sysctl(null!, null!), RestartPolicyRule(null!), VolumeDevice<V>(null!)] public partial class B { [Projected(DefaultMode = \"9\"), Item<A>(null!), Item<B>(\"\"), ProjectedSource<A>, DownwardApiItem<A>(null!, null!), DownwardApiItem(null!), ClusterTrustBundle(null!, LabelSelector = \"((,=!\")] public partial class V; } }")]
    [InlineData("[App] public partial class A { [Service, Selector<A>, Selector(null!, null!), ServicePort(-1), ServicePort<B>(0)] public partial class S; [NetworkPolicy, AllowFrom(Ports = [null!, \"/\", \"-\", \"1-\", \"99999999999\"]), AllowTo(PodSelector = \"in (\", NamespaceSelector = \"=\")] public partial class B; [RoleBinding<B>, UserSubject(null!)] public partial class R; [ClusterRole, AggregationRule(null!)] public partial class C; [Ingress, IngressPath<S>(null!), DefaultBackend<A>, IngressTls(null!, null!)] public partial class I; }")]
    [InlineData("[App] public partial class A { [Deployment, Container(\"x\"), HorizontalPodAutoscaler, PodsMetric(null!, null!, Selector = \"!\"), ObjectMetric(null!, null!, null!, null!), ContainerResourceMetric<A>(null!), NodeAffinity(null!, (NodeAffinityOperator)99, Term = -1), PodAffinity(null!, LabelSelector = \"a in ()\"), ReadinessProbe(HttpGet = \"\", HttpHeaders = [null!, \":\"])] public partial class B { [ConfigMapVolume<B>] public partial class V; [SecretVolume<A>, Item<V>(\"x\")] public partial class W; [ImageVolume] public partial class X; [Label(null!, null!, Kind = (Kinds)(-1)), Ephemeral] public partial class E; } }")]
    public void Odd_declarations_are_read(string source) => ReadAll("using KubeDsl;\n" + source);

    [Fact]
    public void Parts_in_several_files_read_the_same_in_any_order()
    {
        string[] files =
        [
            "using KubeDsl; [App] public partial class Shop; [Cluster] public partial class C; [Environment<Shop, C>] public partial class Prod;",
            "using KubeDsl; public partial class Shop { [Deployment, Env(\"A\", \"1\")] public partial class Web { [ContainerPort(80)] public partial class Http; } }",
            "using KubeDsl; public partial class Shop { [Container(\"x\"), Env(\"B\", \"2\")] public partial class Web { [ContainerPort(81)] public partial class Admin; [Sidecar(\"y\")] public partial class S; } }",
            "using KubeDsl; public partial class Shop { [ConfigMap] public partial class M { [ConfigMapKey(\"v\")] public partial class K; } }",
        ];
        var compilation = Source.Compile(files);
        var first = EnvironmentReader.Read(compilation.Type("Prod"), TestContext.Current.CancellationToken)!;
        Assert.Empty(first.Faults);
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        Assert.Equal(first.Model, EnvironmentReader.Read(reversed.Type("Prod"), TestContext.Current.CancellationToken)!.Model);
    }

    [Fact]
    public void Cultures_make_no_difference()
    {
        var compilation = Source.Compile(Source.Shop);
        Cultures.AllGive(() => EnvironmentReader.Read(compilation.Type("Prod"), TestContext.Current.CancellationToken)!.Model);
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => EnvironmentReader.Read(Source.Compile(Source.Shop).Type("Prod"), source.Token));
    }

    private static void ReadAll(string text)
    {
        var compilation = Source.Compile(text);
        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            Look(AppReader.Read(type, TestContext.Current.CancellationToken));
            Look(EnvironmentReader.Read(type, TestContext.Current.CancellationToken));
            Look(DeclarationReader.Read(type, TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Every origin leads somewhere, too.</summary>
    private static void Look(DeclarationReading? reading)
    {
        foreach (var fault in reading?.Faults ?? default)
            Assert.NotNull(fault.Origin.Location);
        foreach (var value in reading?.Model.Objects ?? default)
            Assert.NotNull(reading!.Origins.Find(new(new(value.Kind, value.Metadata.Namespace ?? "", value.Metadata.Name ?? ""), "spec.template.spec.containers[0].image")).Location);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(m => m switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type => [type, .. Types(type)],
        _ => [],
    });

    private static string Mutate(string text, Random random, int round)
    {
        var start = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 60), text.Length - start);
        return (round % 4) switch
        {
            0 => text[..start],
            1 => text.Remove(start, length),
            2 => text.Insert(start, text.Substring(random.Next(text.Length - length), length)),
            _ => text.Remove(start, 1).Insert(start, ((char)random.Next(' ', '~')).ToString(CultureInfo.InvariantCulture)),
        };
    }
}
