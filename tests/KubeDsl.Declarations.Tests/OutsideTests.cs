using KubeDsl.Model;

namespace KubeDsl.Declarations.Tests;

/// <summary>What an app points at outside of its class belongs to it.</summary>
public sealed class OutsideTests
{
    private const string Program = """
        using KubeDsl;
        namespace Parts
        {
            [ConfigMap] public partial class Settings { [ConfigMapKey("1")] public partial class Level; }
            [Job, Container("x"), EnvFrom<Settings>] public partial class Migrate;
            [Deployment, Container("x")] public partial class Unused;
        }
        [App] public partial class Shop { [Deployment, Container("x"), DependsOn<Parts.Migrate>, Env<Parts.Settings.Level>("LEVEL")] public partial class Web; }
        [App] public partial class Other { [Deployment, Container("x"), Service] public partial class Api { [ContainerPort(80)] public partial class Http; } [Deployment, Container("x"), PodAffinity<Shop.Web>(Topology.Zone)] public partial class Near; }
        [Cluster] public partial class C;
        [Environment<Shop, C>] public partial class Prod;
        [Environment<Shop, C>, Without<Parts.Migrate>] public partial class Few { [Overrides<Parts.Settings.Level>, ConfigMapKey("2")] partial class L; }
        """;

    [Fact]
    public void Parts_that_are_pointed_at_are_written_with_the_app()
    {
        var reading = Source.Environment("Prod", Program);
        Assert.Empty(reading.Faults);
        Assert.Equal(["ConfigMap settings", "Deployment web", "Job migrate"], Names(reading));
        var map = reading.Object<ConfigMap>("settings").Metadata.Name;
        Assert.Equal(map, reading.Object<Deployment>("web").Spec.Template.Spec.Containers[0].Env[0].ValueFrom!.ConfigMapKeyRef!.Name);
        Assert.Equal("shop", reading.Object<Job>("migrate").Metadata.Labels["app.kubernetes.io/part-of"]);
    }

    [Fact]
    public void Environments_override_and_leave_them_out_like_others()
    {
        var reading = Source.Environment("Few", Program);
        Assert.Equal(["ConfigMap settings", "Deployment web"], Names(reading));
        Assert.Equal("2", reading.Object<ConfigMap>("settings").Data["Level"]);
    }

    [Fact]
    public void What_belongs_to_another_app_stays_there() =>
        Assert.DoesNotContain(AppReader.Read(Source.Compile(Program).Type("Other"), TestContext.Current.CancellationToken)!.Model.Objects, o => o.Metadata.Name == "web");

    private static IEnumerable<string> Names(DeclarationReading reading) =>
        reading.Model.Objects.Select(o => o.Kind + " " + o.Metadata.Labels["app.kubernetes.io/name"]).Order(StringComparer.Ordinal);
}
