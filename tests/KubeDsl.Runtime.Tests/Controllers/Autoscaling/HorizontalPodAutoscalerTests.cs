using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Runtime.Nodes;

namespace KubeDsl.Runtime.Tests.Controllers.Autoscaling;

public sealed class HorizontalPodAutoscalerTests
{
    [Fact]
    public void The_first_step_up_goes_to_twice_the_size_and_the_next_to_what_is_needed()
    {
        var cluster = Running(replicas: 4, cpuMilli: 200, Autoscaler(max: 20, Utilization(50)));
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(8, Size(cluster));
        Assert.Equal(("True", "ScaleUpLimit"), Condition(cluster, "ScalingLimited"));
        Assert.Equal(("True", "SucceededRescale"), Condition(cluster, "AbleToScale"));
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(16, Size(cluster));
        Assert.Equal(200, cluster.Find<HorizontalPodAutoscaler>("web")!.Status.CurrentMetrics[0].Resource!.Current.AverageUtilization);
    }

    [Theory]
    [InlineData(54, 4)]
    [InlineData(56, 5)]
    [InlineData(46, 4)]
    public void A_tenth_off_the_target_is_near_enough(int cpuMilli, int size)
    {
        var cluster = Running(replicas: 4, cpuMilli, Autoscaler(max: 20, Utilization(50)));
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(size, Size(cluster));
    }

    [Fact]
    public void A_tolerance_of_its_own_replaces_the_tenth()
    {
        var autoscaler = Autoscaler(max: 20, Utilization(50));
        var cluster = Running(replicas: 4, cpuMilli: 54, autoscaler with { Spec = autoscaler.Spec with { Behavior = new() { ScaleUp = new() { Tolerance = Quantity.Parse("50m") } } } });
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(5, Size(cluster));
    }

    [Fact]
    public void Nothing_shrinks_for_five_minutes_and_then_at_once_to_the_highest_need_of_that_time()
    {
        var cluster = Running(replicas: 10, cpuMilli: 50, Autoscaler(max: 20, Utilization(50)));
        cluster.Advance(TimeSpan.FromSeconds(20));
        cluster.SetUsage(_ => new() { CpuMilli = 10 });
        cluster.Advance(TimeSpan.FromSeconds(290));
        Assert.Equal(10, Size(cluster));
        Assert.Equal(("True", "ScaleDownStabilized"), Condition(cluster, "AbleToScale"));
        cluster.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(2, Size(cluster));
    }

    [Fact]
    public void A_cluster_is_not_at_rest_before_its_autoscalers_have_settled()
    {
        var cluster = Running(replicas: 10, cpuMilli: 50, Autoscaler(max: 20, Utilization(50)));
        var load = 100;
        cluster.SetUsage(_ => new() { CpuMilli = load / cluster.Find<Deployment>("web")!.Spec.Replicas!.Value });
        cluster.RunToRest();
        Assert.Equal(2, Size(cluster));
        load = 600;
        cluster.SetUsage(_ => null);
        cluster.RunToRest();
        Assert.Equal(12, Size(cluster));
    }

    [Fact]
    public void An_autoscaler_that_never_settles_keeps_nobody_waiting_for_more_than_an_hour()
    {
        var cluster = Running(replicas: 4, cpuMilli: 50, Autoscaler(max: 20, new MetricSpec { Type = "Resource", Resource = new() { Name = "memory", Target = new() { Type = "Utilization", AverageUtilization = 50 } } }));
        cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Template = Sample.Template("web", new Container { Name = "main", Image = "app:1" }) } });
        var before = cluster.Clock.Elapsed;
        cluster.RunToRest();
        Assert.Equal(TimeSpan.FromHours(1), cluster.Clock.Elapsed - before);
    }

    [Fact]
    public void Policies_limit_how_fast_a_target_grows()
    {
        var autoscaler = Autoscaler(max: 20, Utilization(50));
        var rules = new HPAScalingRules { Policies = [new() { Type = "Pods", Value = 1, PeriodSeconds = 60 }] };
        var cluster = Running(replicas: 4, cpuMilli: 100, autoscaler with { Spec = autoscaler.Spec with { Behavior = new() { ScaleUp = rules } } });
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(5, Size(cluster));
        cluster.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(5, Size(cluster));
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(6, Size(cluster));
    }

    [Fact]
    public void Several_metrics_ask_and_the_highest_wins()
    {
        var memory = new MetricSpec { Type = "Resource", Resource = new() { Name = "memory", Target = new() { Type = "AverageValue", AverageValue = Quantity.Parse("100Mi") } } };
        var cluster = Running(replicas: 2, cpuMilli: 50, Autoscaler(max: 20, Utilization(50), memory), memoryMebibytes: 150);
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(3, Size(cluster));
    }

    [Fact]
    public void Without_requests_there_is_no_utilisation_and_nothing_is_scaled()
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Nodes(2));
        cluster.Apply(Sample.Deployment("web", 3, new Container { Name = "main", Image = "app:1" }), Autoscaler(max: 20, Utilization(50)));
        cluster.SetUsage(_ => new() { CpuMilli = 500 });
        cluster.RunToRest();
        Assert.Equal(3, Size(cluster));
        Assert.Equal(("False", "FailedGetResourceMetric"), Condition(cluster, "ScalingActive"));
    }

    [Fact]
    public void As_long_as_nobody_says_what_containers_use_nothing_is_scaled_and_nobody_waits()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2), Autoscaler(max: 5, Utilization(50)));
        Assert.Equal(2, Size(cluster));
        Assert.Equal(("False", "FailedGetResourceMetric"), Condition(cluster, "ScalingActive"));
        Assert.Equal(TimeSpan.FromSeconds(15), cluster.Clock.Elapsed);
        cluster.SetUsage(_ => new() { CpuMilli = 80 });
        cluster.RunToRest();
        Assert.Equal(5, Size(cluster));
    }

    [Fact]
    public void A_target_without_pods_is_left_alone()
    {
        var cluster = Running(replicas: 0, cpuMilli: 100, Autoscaler(max: 20, Utilization(50)));
        cluster.RunToRest();
        Assert.Equal(0, Size(cluster));
        Assert.Equal(("False", "ScalingDisabled"), Condition(cluster, "ScalingActive"));
    }

    [Fact]
    public void A_size_out_of_bounds_jumps_to_the_bound_whatever_the_metrics_say()
    {
        var cluster = Running(replicas: 12, cpuMilli: 100, Autoscaler(max: 5, Utilization(50)));
        cluster.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(5, Size(cluster));
    }

    [Fact]
    public void Changes_do_not_hasten_an_evaluation()
    {
        var cluster = Running(replicas: 2, cpuMilli: 50, Autoscaler(max: 20, Utilization(50)));
        cluster.Advance(TimeSpan.FromSeconds(16));
        cluster.SetUsage(_ => new() { CpuMilli = 100 });
        cluster.Update<HorizontalPodAutoscaler>("web", a => a with { Spec = a.Spec with { MaxReplicas = 3 } });
        cluster.Advance(TimeSpan.FromSeconds(13));
        Assert.Equal(2, Size(cluster));
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, Size(cluster));
    }

    [Fact]
    public void Stateful_sets_are_scaled_too()
    {
        var template = Sample.Deployment("db", 2).Spec;
        var set = new StatefulSet { Metadata = new() { Name = "db" }, Spec = new() { Replicas = 2, ServiceName = "db", Selector = template.Selector, Template = template.Template } };
        var autoscaler = Autoscaler(max: 4, Utilization(50));
        var cluster = Sample.Cluster(2, set);
        cluster.SetUsage(_ => new() { CpuMilli = 100 });
        cluster.Apply(autoscaler with { Spec = autoscaler.Spec with { ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "StatefulSet", Name = "db" } } });
        cluster.RunToRest();
        Assert.Equal(4, cluster.Find<StatefulSet>("db")!.Status.ReadyReplicas);
    }

    private static Cluster Running(int replicas, int cpuMilli, HorizontalPodAutoscaler autoscaler, int memoryMebibytes = 64)
    {
        var cluster = Sample.Cluster(4, Sample.Deployment("web", replicas));
        cluster.SetUsage(_ => new ContainerUsage { CpuMilli = cpuMilli, MemoryBytes = memoryMebibytes * 1024L * 1024 });
        cluster.Apply(autoscaler);
        return cluster;
    }

    private static HorizontalPodAutoscaler Autoscaler(int max, params MetricSpec[] metrics) => new()
    {
        Metadata = new() { Name = "web" },
        Spec = new() { MaxReplicas = max, ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "web" }, Metrics = [.. metrics] },
    };

    private static MetricSpec Utilization(int percent) =>
        new() { Type = "Resource", Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = percent } } };

    private static int Size(Cluster cluster) => cluster.Find<Deployment>("web")!.Spec.Replicas!.Value;

    private static (string, string?) Condition(Cluster cluster, string type)
    {
        var condition = cluster.Find<HorizontalPodAutoscaler>("web")!.Status.Conditions.Single(c => c.Type == type);
        return (condition.Status, condition.Reason);
    }
}
