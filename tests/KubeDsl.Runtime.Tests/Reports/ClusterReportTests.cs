using System.Globalization;
using System.Text.Json;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Failures;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Reports;

namespace KubeDsl.Runtime.Tests.Reports;

public sealed class ClusterReportTests
{
    private static readonly ObjectKey Web = new("Deployment", "default", "web");

    [Fact]
    public void A_lost_node_s_story_has_the_times_of_Kubernetes()
    {
        var cluster = Zonal(Sample.Deployment("web", 3, Sample.Container(port: 80)), Budget("web", 2), Service("web"));
        var lost = cluster.Pods[0];
        var began = cluster.Clock.Elapsed;
        cluster.Fail(lost.Spec.NodeName!);
        cluster.RunToRest();

        var report = cluster.Report(began);
        var failure = Assert.Single(report.Failures);
        Assert.Equal(("node " + lost.Spec.NodeName + ": PowerLoss", FailureKind.Node, began, null), (failure.Name, failure.Kind, failure.Began, failure.Ended));
        Assert.Equal(TimeSpan.FromSeconds(55), failure.Detected);
        Assert.Equal(TimeSpan.FromSeconds(355.1), failure.FirstEviction);
        var move = Assert.Single(failure.Pods);
        Assert.Equal("default/" + lost.Metadata.Name, move.Pod);
        Assert.NotEqual(lost.Spec.NodeName, move.To);
        Assert.Contains(cluster.Pods, p => "default/" + p.Metadata.Name == move.Replacement && p.Spec.NodeName == move.To);
        Assert.Equal(failure.FirstEviction, move.Ready);

        var web = Assert.Single(report.Workloads);
        Assert.Equal((Web, 3, 3, 2), (web.Workload, web.Wanted, web.Ready, web.MinReady));
        Assert.Equal([3, 2, 3], web.Timeline.Select(s => s.Ready));
        var service = Assert.Single(report.Services);
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(55)), (service.WithoutEndpoint, service.WithDeadEndpoint));
        var budget = Assert.Single(report.Budgets);
        Assert.Equal((2, 3, 2, TimeSpan.Zero), (budget.Desired, budget.Healthy, budget.MinHealthy, budget.Below));
        var stuck = Assert.Single(report.Stuck);
        Assert.Equal("Terminating", stuck.Reason);
        Assert.Contains(lost.Spec.NodeName!, stuck.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_budget_that_was_broken_says_for_how_long()
    {
        // Both Pods on the one node that fails: nobody is left for 300 s and until the node is noticed to be gone it looks well.
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 2), Budget("web", 1), Service("web"));
        cluster.Apply(Sample.Node("spare"));
        cluster.RunToRest();
        var began = cluster.Clock.Elapsed;
        cluster.Fail("node-1");
        cluster.RunToRest();

        var report = cluster.Report(began);
        var below = TimeSpan.FromSeconds(355.1 - 55);
        Assert.Equal((0, below), (Assert.Single(report.Budgets).MinHealthy, Assert.Single(report.Budgets).Below));
        Assert.Equal((0, below), (Assert.Single(report.Services).MinReady, Assert.Single(report.Services).WithoutEndpoint));
        Assert.Equal(0, Assert.Single(report.Workloads).MinReady);
    }

    [Fact]
    public void A_zonal_volume_keeps_its_Pod_from_another_zone_and_the_report_says_so()
    {
        var cluster = Zonal(StatefulSet("redis", 2));
        var node = cluster.Pods[0].Spec.NodeName!;
        cluster.Fail(node);
        cluster.RunToRest();
        Assert.Equal("Terminating", Assert.Single(cluster.Report().Stuck).Reason);

        cluster.Delete<Node>(node);
        cluster.RunToRest();
        var stuck = Assert.Single(cluster.Report().Stuck);
        Assert.Equal((new ObjectKey("Pod", "default", "redis-0"), "Unschedulable"), (stuck.Object, stuck.Reason));
        Assert.Contains("didn't match PersistentVolume's node affinity", stuck.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_that_cannot_be_pulled_crashes_and_budgets_that_block_a_drain_are_stuck()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2), Budget("web", 2));
        cluster.FailImagePulls("example.com/broken:1");
        cluster.Apply(Sample.Deployment("broken", 1, Sample.Container("broken")));
        cluster.Apply(Sample.Deployment("crash", 1, Sample.Container("crash")));
        cluster.Crash((_, container) => container.Name == "crash");
        cluster.Drain("node-1");
        cluster.RunToRest();

        var report = cluster.Report();
        Assert.Contains(report.Stuck, s => s is { Reason: "ImagePullBackOff" or "ErrImagePull", Object.Kind: "Pod" } && s.Message.Contains("example.com/broken:1", StringComparison.Ordinal));
        Assert.Contains(report.Stuck, s => s is { Reason: "CrashLoopBackOff", Object.Kind: "Pod" } && s.Message.Contains("exit code 1", StringComparison.Ordinal));
        Assert.Contains(report.Stuck, s => s is { Reason: "ProgressDeadlineExceeded", Object: { Kind: "Deployment", Name: "broken" } });
        var blocked = Assert.Single(report.Stuck, s => s.Reason == "BudgetBlocksDrain");
        Assert.StartsWith("drain of node-1: Cannot evict pod as it would violate the pod's disruption budget", blocked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rollout_has_its_beginning_its_end_and_the_worst_that_was_seen()
    {
        var cluster = Sample.Cluster(new ClusterOptions { Timings = NodeTimings.Realistic }, 3, Sample.Deployment("web", 4));
        var started = cluster.Clock.Elapsed;
        cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Template = Sample.Template("web", Sample.Container() with { Image = "example.com/main:2" }) } });
        cluster.RunToRest();

        var rollouts = cluster.Report().Rollouts;
        Assert.Equal([true, false], rollouts.Select(r => r.IsFirst));
        var rollout = rollouts[1];
        Assert.Equal((Web, started), (rollout.Workload, rollout.Started));
        Assert.True(rollout.Ended > started);
        Assert.Equal(["example.com/main:2"], rollout.Images);
        Assert.Equal((1, 1), (rollout.AllowedSurge, rollout.AllowedUnavailable));
        Assert.InRange(rollout.MaxSurge, 1, 1);
        Assert.InRange(rollout.MaxUnavailable, 1, 1);
    }

    [Fact]
    public void A_rollout_with_a_bad_image_stops_and_says_why()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 4));
        cluster.FailImagePulls("example.com/main:2");
        cluster.Update<Deployment>("web", d => d with { Spec = d.Spec with { Template = Sample.Template("web", Sample.Container() with { Image = "example.com/main:2" }) } });
        cluster.RunToRest();

        var report = cluster.Report();
        Assert.Equal((null, "ProgressDeadlineExceeded"), (report.Rollouts[1].Ended, report.Rollouts[1].Failure));
        Assert.Equal(3, Assert.Single(report.Workloads).MinReady);
    }

    [Fact]
    public void The_text_and_the_JSON_are_the_same_in_every_culture_and_every_run()
    {
        static ClusterReport Run(string culture)
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var cluster = Zonal(Sample.Deployment("web", 2, Sample.Container(port: 80)), Budget("web", 1), Service("web"));
            cluster.Advance(TimeSpan.FromSeconds(1.5));
            cluster.Fail("node-1");
            cluster.RunToRest();
            return cluster.Report();
        }

        var before = CultureInfo.CurrentCulture;
        try
        {
            var (first, second) = (Run("de-DE"), Run("ar-SA"));
            Assert.Equal(first, second);
            Assert.Equal(first.ToString(), second.ToString());
            Assert.Equal(first.ToJson(), second.ToJson());
            Assert.Contains("node node-1: PowerLoss at 1.5 s, lasting, noticed after", first.ToString(), StringComparison.Ordinal);
            Assert.Contains("PodDisruptionBudget/default/web: 2 healthy where 1 must be, never fewer than 1, always kept\n", first.ToString(), StringComparison.Ordinal);
            Assert.Matches(@"default/web-\w+-\w{5} on node-1: told to end after [0-9.]+ s, replaced by default/web-\w+-\w{5} on node-\d, scheduled after [0-9.]+ s, ready after [0-9.]+ s\n", first.ToString());
            Assert.DoesNotContain('\r', first.ToString());
            using var json = JsonDocument.Parse(first.ToJson());
            Assert.Equal(1.5m, json.RootElement.GetProperty("failures")[0].GetProperty("began").GetDecimal());
            Assert.Equal("web", json.RootElement.GetProperty("services")[0].GetProperty("service").GetProperty("name").GetString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_cluster_that_keeps_no_history_says_so()
    {
        var cluster = new Cluster(new ClusterOptions { Trace = TraceRetention.Recent });
        Assert.Contains("TraceRetention.All", Assert.Throws<InvalidOperationException>(() => cluster.Report()).Message, StringComparison.Ordinal);
    }

    private static Cluster Zonal(params KubernetesObject[] objects)
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Node("node-1", zone: "a"), Sample.Node("node-2", zone: "b"), Sample.Node("node-3", zone: "c"));
        cluster.Apply(new StorageClass { Metadata = new() { Name = "fast" }, Provisioner = "example.com/disk", VolumeBindingMode = "WaitForFirstConsumer" });
        cluster.Apply(objects);
        cluster.RunToRest();
        return cluster;
    }

    private static PodDisruptionBudget Budget(string app, int minAvailable) => new()
    {
        Metadata = new() { Name = app },
        Spec = new() { MinAvailable = minAvailable, Selector = new() { MatchLabels = EquatableMap.Create(("app", app)) } },
    };

    private static Service Service(string app) => new()
    {
        Metadata = new() { Name = app },
        Spec = new() { Selector = EquatableMap.Create(("app", app)), Ports = [new() { Port = 80 }] },
    };

    private static StatefulSet StatefulSet(string name, int replicas) => new()
    {
        Metadata = new() { Name = name },
        Spec = new()
        {
            Replicas = replicas,
            ServiceName = name,
            Selector = new() { MatchLabels = EquatableMap.Create(("app", name)) },
            Template = Sample.Template(name),
            VolumeClaimTemplates = [new() { Metadata = new() { Name = "data" }, Spec = new() { AccessModes = ["ReadWriteOnce"], StorageClassName = "fast", Resources = new() { Requests = Sample.Resources(("storage", "1Gi")) } } }],
        },
    };
}
