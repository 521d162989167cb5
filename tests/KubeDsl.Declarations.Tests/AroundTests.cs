using KubeDsl.Model;

namespace KubeDsl.Declarations.Tests;

/// <summary>Labels and annotations of the app and of the environment are for every object.</summary>
public sealed class AroundTests
{
    private const string Program = """
        using KubeDsl;
        [App, Label("team", "care"), Label("stage", "any"), Annotation("owner", "care"), Annotation("only", "services", Kind = Kinds.Service)]
        public partial class Shop
        {
            [ConfigMap] public partial class Settings;
            [Deployment, Container("x"), Service, Label("team", "web"), Annotation("owner", "web")] public partial class Web { [ContainerPort(80)] public partial class Http; }
            [CronJob("0 3 * * *"), Container("x")] public partial class Clean;
        }
        [Cluster] public partial class C;
        [Environment<Shop, C>(Namespace = "shop"), Namespace, Label("stage", "prod"), Label("pod-security.kubernetes.io/enforce", "restricted")] public partial class Prod;
        """;

    [Fact]
    public void Every_object_and_template_has_them()
    {
        var reading = Source.Environment("Prod", Program);
        Assert.Empty(reading.Faults);
        Assert.All(reading.Model.Objects, o => Assert.Equal("prod", o.Metadata.Labels["stage"]));
        Assert.All(reading.Model.Objects, o => Assert.Equal(o is Deployment or Service ? "web" : "care", o.Metadata.Labels["team"]));
        Assert.Equal("care", reading.Object<ConfigMap>("settings").Metadata.Annotations["owner"]);
        var template = reading.Object<CronJob>("clean").Spec.JobTemplate;
        Assert.Equal(("care", "care"), (template.Metadata.Labels["team"], template.Spec.Template.Metadata.Labels["team"]));
        Assert.Equal("care", template.Spec.Template.Metadata.Annotations["owner"]);
    }

    [Fact]
    public void What_is_nearer_wins_and_selectors_stay()
    {
        var reading = Source.Environment("Prod", Program);
        var web = reading.Object<Deployment>("web");
        Assert.Equal(("web", "web"), (web.Metadata.Annotations["owner"], web.Spec.Template.Metadata.Annotations["owner"]));
        Assert.Equal(["app.kubernetes.io/instance", "app.kubernetes.io/name"], web.Spec.Selector.MatchLabels.Select(l => l.Key));
        Assert.Equal("services", reading.Object<Service>("web").Metadata.Annotations["only"]);
        Assert.False(web.Metadata.Annotations.ContainsKey("only"));
    }

    [Fact]
    public void What_only_a_namespace_can_mean_is_for_it_alone()
    {
        const string key = "pod-security.kubernetes.io/enforce";
        Assert.Equal(["shop"], Source.Environment("Prod", Program).Model.Objects.Where(o => o.Metadata.Labels.ContainsKey(key)).Select(o => o.Metadata.Name));
    }
}
