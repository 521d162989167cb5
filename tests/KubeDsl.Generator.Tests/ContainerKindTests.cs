using KubeDsl.TestKit;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeDsl.Generator.Tests;

/// <summary>Whatever stands around a declaration, what is generated compiles.</summary>
public sealed class ContainerKindTests
{
    private const string Pod = "[KubeDsl.Deployment, KubeDsl.Container(\"x\"), KubeDsl.Service] public partial class Web { [KubeDsl.ContainerPort(80)] public partial class Http; }";

    [Theory]
    [InlineData("[KubeDsl.App] public partial class Shop { @ }")]
    [InlineData("namespace A.B; [KubeDsl.App] internal sealed partial class Shop { @ }")]
    [InlineData("namespace A { namespace @class { public partial struct S { public partial interface I { internal partial record R { [KubeDsl.App] public partial class @event { @ } } } } } }")]
    [InlineData("public static partial class Outer { public partial record struct Inner { [KubeDsl.App] private partial class Shop { @ } } }")]
    [InlineData("[KubeDsl.App] public partial record Shop { @ }")]
    [InlineData("[KubeDsl.App] public partial class Shop { public static partial class Group { @ } }")]
    [InlineData("[KubeDsl.App] public partial class Shop { @ } namespace Deeper { public static class System { } public static class KubeDsl { } }")]
    [InlineData("[KubeDsl.App] public partial class Größe { @ }")]
    [InlineData("[KubeDsl.App] public partial class Outer { [KubeDsl.App] public partial class Shop { [KubeDsl.NodePool] public partial class Pool; @ } }")]
    public void Members_are_added(string source)
    {
        var project = (TestProject)source.Replace("@ }", Pod + " }", StringComparison.Ordinal);
        var run = Verify.GeneratorRun(project);
        Assert.Contains(run.Results.Single().GeneratedSources, s => s.SourceText.ToString().Contains("public const int Port = 80;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[KubeDsl.App] public class Shop { @ }")]
    [InlineData("[KubeDsl.App] public partial class Shop<T> { @ }")]
    [InlineData("public class Outer { [KubeDsl.App] public partial class Shop { @ } }")]
    [InlineData("[KubeDsl.App] file partial class Shop { @ }")]
    [InlineData("[KubeDsl.App] public partial struct Shop { @ }")]
    public void Where_members_cannot_be_added_none_are(string source) => Assert.DoesNotContain(
        Verify.GeneratorRun(((TestProject)source.Replace("@", Pod, StringComparison.Ordinal)) with { AllowsCompilerErrors = true }).Results.Single().GeneratedSources,
        s => s.SourceText.ToString().Contains("Port", StringComparison.Ordinal));

    [Fact]
    public void The_users_own_members_come_first() => Verify.GeneratorRun("""
        using KubeDsl;
        [App] public partial class Shop
        {
            public const string Name = "mine";
            [Deployment, Container("x"), Env("Env", "1"), Env("A-B", "2"), Env("A.B", "3"), Env("class", "4"), ReadinessProbe<Port>(HttpGet = "/")]
            public partial class Web
            {
                [ContainerPort(80)] public partial class Port;
                [ContainerPort(81)] public partial class Url { public const int Port = 1; }
                [EmptyDir] public partial class Env;
                public static string ReadinessProbe() => "";
            }
            [Deployment, Container("x")] public partial class Deployment;
            [Deployment, Container("x")] public partial class Topology { [Container("y")] public partial class Containers; }
            public static partial class Group { [Deployment, Container("x")] public partial class Web; }
        }
        [NodePool] public partial class Nodes;
        [Cluster, Nodes<Nodes>(2)] public partial class Here;
        [Environment<Shop, Here>] public partial class Prod { public static int Model => 1; public class Topology; class Namespace; void Manifests() { } int CreateScheduler; }
        """.Replace("int CreateScheduler;", "int CreateScheduler() => 1;", StringComparison.Ordinal));

    [Fact]
    public void Names_that_differ_only_by_case_get_files_of_their_own() => Verify.GeneratorRun("""
        using KubeDsl;
        [App] public partial class Shop { [Deployment, Container("x")] public partial class Web; [Deployment(Name = "b"), Container("x")] public partial class WEB; }
        [App] public partial class shop { [Deployment, Container("x")] public partial class Web; }
        """);

    [Fact]
    public void Attributes_on_several_parts_make_one_file_each() => Verify.GeneratorRun(new TestProject(
        new TestFile("A.cs", "using KubeDsl; [App] public partial class Shop { [Deployment] public partial class Web; } [Cluster] public partial class C; [Environment<Shop, C>] public partial class Prod;"),
        new TestFile("B.cs", "using KubeDsl; [Label(\"a\", \"b\")] public partial class Shop { [Container(\"x\")] public partial class Web; } [Survives(Nodes = 1)] public partial class Prod;")));

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void Any_language_version_with_collection_expressions_will_do(LanguageVersion version) => Verify.GeneratorRun(Sources.Shop with { LanguageVersion = version });

    [Fact]
    public void Checked_arithmetic_and_disabled_null_tracking_will_do() =>
        Verify.GeneratorRun(Sources.Shop with { CheckOverflow = true, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Fact]
    public void Without_the_model_only_constants_are_generated()
    {
        var project = Sources.Shop with { References = [.. Sources.Shop.References.Where(r => r.Display?.Contains("KubeDsl.Core", StringComparison.Ordinal) != true)] };
        var names = Verify.GeneratorRun(project).Results.Single().GeneratedSources.Select(s => s.HintName).ToList();
        Assert.Contains("Shop+Web.KubeDsl.g.cs", names);
        Assert.DoesNotContain("Prod.KubeDsl.g.cs", names);
    }
}
