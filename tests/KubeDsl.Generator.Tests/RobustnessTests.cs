using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

/// <summary>The generator neither throws nor reports, and gives the same bytes whatever the surroundings.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void Broken_sources_end_without_an_exception_or_a_report()
    {
        var random = new Random(20260102);
        var text = Sources.Shop.Files[0].Text;
        for (var i = 0; i < 80; i++)
        {
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 80), text.Length - start);
            var broken = (i % 3) switch { 0 => text[..start], 1 => text.Remove(start, length), _ => text.Insert(start, text.Substring(random.Next(text.Length - length), length)) };
            var project = new TestProject(new TestFile("Shop.cs", broken));
            Driver.ThrowIfFailed(Driver.Create(project).RunGenerators(project.Compile(), TestContext.Current.CancellationToken).GetRunResult());
        }
    }

    [Fact]
    public void The_order_of_files_makes_no_difference()
    {
        var project = new TestProject(
            new TestFile("Web.cs", "using KubeDsl; public partial class Shop { [Deployment, Container(\"x\")] public partial class Web { [ContainerPort(80)] public partial class Http; } }"),
            new TestFile("More.cs", "using KubeDsl; public partial class Shop { public partial class Web { [ContainerPort(81)] public partial class Admin; } [Job, Container(\"x\")] public partial class Migrate; }"),
            new TestFile("Prod.cs", "using KubeDsl; [App] public partial class Shop; [Cluster] public partial class C; [Environment<Shop, C>] public partial class Prod; [Environment<Shop, C>] public partial class Dev;"));
        Assert.Equal(Texts(project), Texts(project with { Files = [.. project.Files.Reverse()] }));
    }

    [Fact]
    public void Cultures_make_no_difference() => Cultures.AllGive(() => string.Concat(Texts(Sources.Shop)));

    [Theory]
    [InlineData("Requests(Cpu = \"250m\", Memory = \"256Mi\")", "Requests(Cpu = \"250m\", Memory = \"256MB\")")]
    [InlineData("Requests(Cpu = \"250m\", Memory = \"256Mi\")", "Requests(Cpu = \"250m\", Memory = \"2Ti\")")]
    [InlineData("[ContainerPort(9901)]", "[ContainerPort(99010)]")]
    [InlineData("[ContainerPort(9901)]", "[ContainerPort(8080)]")]
    public void A_mistake_keeps_the_manifests_away_but_not_the_members(string right, string wrong)
    {
        var sources = Verify.GeneratorRun(Sources.Shop.Replace("Shop.cs", right, wrong)).Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        Assert.Contains("Prod.KubeDsl.g.cs", sources.Keys);
        Assert.DoesNotContain("KubeDsl.Manifest:", sources["Prod.Manifests.KubeDsl.g.cs"], StringComparison.Ordinal);
        Assert.Contains("KubeDsl.Withheld:Prod", sources["Prod.Manifests.KubeDsl.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Generating_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Driver.Create(Sources.Shop).RunGenerators(Sources.Shop.Compile(), source.Token));
    }

    private static List<string> Texts(TestProject project) =>
        [.. Driver.Create(project).RunGenerators(project.Compile(), TestContext.Current.CancellationToken).GetRunResult().Results.Single().GeneratedSources
            .Select(s => s.HintName + "\n" + s.SourceText).Order(StringComparer.Ordinal)];
}
