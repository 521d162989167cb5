using KubeDsl.Model;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations.Tests;

public sealed class ShopTests
{
    [Fact]
    public void It_compiles_without_the_generator() =>
        Assert.Empty(Source.Compile(Source.Shop).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));

    [Theory]
    [InlineData("Prod")]
    [InlineData("Dev")]
    public void It_has_no_faults(string environment) => Assert.Empty(Source.Environment(environment, Source.Shop).Faults);

    [Fact]
    public void An_environment_has_the_objects_of_its_app_in_the_order_of_manifests() => Assert.Equal(
        [
            "ConfigMap/settings", "Service/api", "Service/redis", "Service/web", "DaemonSet/log-agent", "Deployment/api", "Deployment/web", "StatefulSet/redis",
            "HorizontalPodAutoscaler/api", "PodDisruptionBudget/api", "PodDisruptionBudget/redis", "PodDisruptionBudget/web", "Job/migrate", "CronJob/cleanup", "Ingress/public",
        ],
        Source.Environment("Prod", Source.Shop).Model.Objects.Select(o => o.Kind + "/" + o.Metadata.Labels["app.kubernetes.io/name"]));

    [Fact]
    public void Only_what_an_environment_overrides_differs()
    {
        var reading = Source.Environment("Dev", Source.Shop);
        Assert.DoesNotContain(reading.Model.Objects, o => o is PodDisruptionBudget);
        Assert.Equal(1, reading.Object<Deployment>("web").Spec.Replicas);
        Assert.Equal(1, reading.Object<StatefulSet>("redis").Spec.Replicas);
        Assert.Equal(60, reading.Object<StatefulSet>("redis").Spec.Template.Spec.TerminationGracePeriodSeconds);
        Assert.Equal("Debug", reading.Object<ConfigMap>("settings").Data["LogLevel"]);
        Assert.Equal("00:05:00", reading.Object<ConfigMap>("settings").Data["CacheTtl"]);
        var rule = Assert.Single(reading.Object<Ingress>("public").Spec.Rules);
        Assert.Equal("shop.dev.example.com", rule.Host);
        Assert.Equal("nginx", reading.Object<Ingress>("public").Spec.IngressClassName);
        var api = Assert.Single(reading.Object<Deployment>("api").Spec.Template.Spec.Containers);
        Assert.Equal("100m", api.Resources.Requests["cpu"].ToString());
        Assert.Equal("1Gi", api.Resources.Limits["memory"].ToString());
        var autoscaler = reading.Object<HorizontalPodAutoscaler>("api").Spec;
        Assert.Equal((1, 2, 70), (autoscaler.MinReplicas, autoscaler.MaxReplicas, Assert.Single(autoscaler.Metrics).Resource!.Target.AverageUtilization));
        Assert.Null(reading.Object<Deployment>("api").Spec.Replicas);
    }

    [Fact]
    public void Fields_lead_back_to_the_arguments_they_came_from()
    {
        var reading = Source.Environment("Dev", Source.Shop);
        var web = reading.Object<Deployment>("web");
        Assert.Equal("1", reading.Written(web, "spec.replicas"));
        Assert.Equal("\"256Mi\"", reading.Written(web, "spec.template.spec.containers[0].resources.requests.memory"));
        Assert.Equal("9901", reading.Written(web, "spec.template.spec.initContainers[0].ports[0].containerPort"));
        Assert.Equal("Api.Http", reading.Written(web, "spec.template.spec.containers[0].env[0].value"));
        Assert.Equal("Tmp", reading.Written(web, "spec.template.spec.containers[0].volumeMounts[0].name"));
        Assert.Equal("Web", reading.Written(web, "metadata.name"));
        Assert.Equal("Pools.General", reading.Written(web, "spec.template.spec.nodeSelector.kubedsl.dev/pool"));
    }
}
