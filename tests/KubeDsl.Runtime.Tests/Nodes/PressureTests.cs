using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Nodes.Pressure;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

public sealed class PressureTests
{
    private const long Mi = 1 << 20;
    private const long Gi = 1 << 30;

    [Theory]
    [InlineData("0", 999)]
    [InlineData("64Mi", 997)]
    [InlineData("1Gi", 938)]
    [InlineData("4Gi", 750)]
    [InlineData("16373Mi", 3)]
    public void The_adjustment_of_a_burstable_container_falls_with_its_request(string request, int adjustment)
    {
        var container = new Container { Name = "main", Resources = new() { Requests = Sample.Resources(("cpu", "1"), ("memory", request)) } };
        Assert.Equal(adjustment, OomScore.Adjustment(new() { Spec = new() { Containers = [container] } }, container, 16 * Gi));
    }

    [Fact]
    public void Guaranteed_and_critical_pods_die_last_and_best_effort_ones_first()
    {
        var guaranteed = Sample.Container() with { Resources = new() { Limits = Sample.Resources(("cpu", "1"), ("memory", "1Gi")) } };
        var bestEffort = new Container { Name = "main" };
        Assert.Equal(-997, OomScore.Adjustment(new() { Spec = new() { Containers = [guaranteed] } }, guaranteed, 16 * Gi));
        Assert.Equal(1000, OomScore.Adjustment(new() { Spec = new() { Containers = [bestEffort] } }, bestEffort, 16 * Gi));
        Assert.Equal(-997, OomScore.Adjustment(new() { Spec = new() { Containers = [bestEffort], Priority = 2_000_001_000 } }, bestEffort, 16 * Gi));
    }

    [Fact]
    public void A_sidecar_is_not_killed_before_the_containers_it_serves()
    {
        var sidecar = Sample.Container("proxy", memory: "64Mi") with { RestartPolicy = "Always" };
        var pod = new Pod { Spec = new() { InitContainers = [sidecar], Containers = [Sample.Container("a", memory: "4Gi"), Sample.Container("b", memory: "1Gi")] } };
        Assert.Equal(938, OomScore.Adjustment(pod, sidecar, 16 * Gi));
    }

    [Fact]
    public void A_container_above_its_memory_limit_is_killed_alone()
    {
        var limited = Sample.Container("limited", memory: "64Mi") with { Resources = new() { Requests = Sample.Resources(("memory", "64Mi")), Limits = Sample.Resources(("memory", "128Mi")) } };
        var cluster = Run([Bare("pod", limited, Sample.Container("free", memory: "64Mi"))], u => new() { MemoryBytes = (100 + (long)u.Running.TotalSeconds) * Mi });
        cluster.Advance(TimeSpan.FromSeconds(29.9));
        Assert.All(cluster.Pods[0].Status.ContainerStatuses, s => Assert.Equal(0, s.RestartCount));
        cluster.Advance(TimeSpan.FromSeconds(0.2));
        var statuses = cluster.Pods[0].Status.ContainerStatuses;
        Assert.Equal((1, 0), (statuses[0].RestartCount, statuses[1].RestartCount));
        Assert.Equal((137, "OOMKilled"), (statuses[0].LastState.Terminated?.ExitCode, statuses[0].LastState.Terminated?.Reason));
    }

    [Fact]
    public void A_node_short_of_memory_says_so_and_evicts_who_uses_more_than_was_requested()
    {
        // 4 GiB; the hard threshold is 100 MiB below what the node has, which is its allocatable memory plus that.
        var cluster = Run(
            [Bare("modest", Sample.Container(memory: "2Gi")), Bare("greedy", Sample.Container(memory: "256Mi")), Bare("greedier", Sample.Container(memory: "128Mi"))],
            u => new() { MemoryBytes = u.Pod.Metadata.Name == "modest" ? Gi : 1536 * Mi + (u.Pod.Metadata.Name == "greedier" ? 100 * Mi : 0) });
        cluster.RunToRest();
        var evicted = cluster.Find<Pod>("greedier")!;
        Assert.Equal(PodPhase.Failed, evicted.Status.Phase);
        Assert.Equal("Evicted", evicted.Status.Reason);
        Assert.Equal(
            "The node was low on resource: memory. Threshold quantity: 100Mi, available: 0. Container main was using 1636Mi, request is 128Mi, has larger consumption of memory. ",
            evicted.Status.Message);
        Assert.Equal("TerminationByKubelet", evicted.Status.Condition(PodConditionTypes.DisruptionTarget)?.Reason);
        Assert.True(cluster.Find<Pod>("greedy")!.IsReady());
        Assert.True(cluster.Find<Pod>("modest")!.IsReady());
    }

    [Fact]
    public void Pressure_is_a_condition_and_a_taint_until_five_minutes_after_it_ended()
    {
        var cluster = Run([Bare("pod", Sample.Container(memory: "64Mi"))], u => null);
        cluster.SetSystemUsage("node-1", new() { MemoryBytes = 4 * Gi });
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(("True", "KubeletHasInsufficientMemory"), Condition(cluster));
        Assert.Contains(cluster.Nodes[0].Spec.Taints, t => t is { Key: "node.kubernetes.io/memory-pressure", Effect: "NoSchedule" });
        Assert.Equal("Evicted", cluster.Find<Pod>("pod")!.Status.Reason);

        cluster.SetSystemUsage("node-1", new() { MemoryBytes = Gi });
        cluster.Advance(TimeSpan.FromSeconds(290));
        Assert.Equal("True", Condition(cluster).Status);
        cluster.RunToRest();
        Assert.InRange(cluster.Clock.Elapsed.TotalSeconds, 300, 312);
        Assert.Equal(("False", "KubeletHasSufficientMemory"), Condition(cluster));
        Assert.Empty(cluster.Nodes[0].Spec.Taints);
    }

    [Fact]
    public void Lower_priority_goes_before_more_excess()
    {
        var low = Bare("low", Sample.Container(memory: "1Gi"));
        var cluster = Run(
            [new PriorityClass { Metadata = new() { Name = "low" }, Value = -5 }, low with { Spec = low.Spec with { PriorityClassName = "low" } }, Bare("high", Sample.Container(memory: "64Mi"))],
            u => new() { MemoryBytes = u.Pod.Metadata.Name == "low" ? Gi + (64 * Mi) : 3 * Gi });
        cluster.RunToRest();
        Assert.Equal("Evicted", cluster.Find<Pod>("low")!.Status.Reason);
        Assert.True(cluster.Find<Pod>("high")!.IsReady());
    }

    [Fact]
    public void Critical_pods_are_not_evicted_and_the_node_still_rests()
    {
        var pod = Bare("critical", Sample.Container(memory: "64Mi"));
        var cluster = Run([pod with { Spec = pod.Spec with { PriorityClassName = "system-node-critical", Priority = null } }], u => new() { MemoryBytes = 4095 * Mi });
        cluster.SetSystemUsage("node-1", new() { MemoryBytes = 50 * Mi });
        cluster.RunToRest();
        Assert.True(cluster.Find<Pod>("critical")!.IsReady());
        Assert.Equal("True", Condition(cluster).Status);
    }

    [Fact]
    public void A_soft_threshold_waits_for_its_grace_and_gives_the_pod_time()
    {
        var pressure = new NodePressureOptions
        {
            Thresholds = [new(EvictionSignal.MemoryAvailable, "25%") { GracePeriod = TimeSpan.FromSeconds(90) }],
            MaxPodGracePeriod = TimeSpan.FromSeconds(20),
        };
        var cluster = new Cluster(new ClusterOptions { Pressure = pressure, Usage = _ => new() { MemoryBytes = 3500 * Mi }, Behavior = (_, _) => new() { TerminationTime = TimeSpan.FromSeconds(15) } });
        cluster.Apply(Sample.Node("node-1", memory: "4Gi"));
        cluster.Apply(Bare("pod", Sample.Container(memory: "64Mi")));
        cluster.Advance(TimeSpan.FromSeconds(89));
        Assert.True(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal(PodPhase.Running, cluster.Pods[0].Status.Phase);
        cluster.RunToRest();
        Assert.Equal("Evicted", cluster.Pods[0].Status.Reason);
        Assert.Equal(143, cluster.Pods[0].Status.ContainerStatuses[0].State.Terminated?.ExitCode);
    }

    [Fact]
    public void Under_memory_pressure_no_best_effort_pod_is_taken()
    {
        var cluster = Run([], _ => null);
        cluster.SetSystemUsage("node-1", new() { MemoryBytes = 5 * Gi });
        cluster.Advance(TimeSpan.FromSeconds(1));
        var bare = new Pod { Metadata = new() { Name = "none" }, Spec = new() { NodeName = "node-1", Containers = [new() { Name = "main", Image = "example.com/a:1" }] } };
        cluster.Apply(bare);
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(("Evicted", "Pod was rejected: The node had condition: [MemoryPressure]. "), (cluster.Find<Pod>("none")!.Status.Reason, cluster.Find<Pod>("none")!.Status.Message));
    }

    [Fact]
    public void When_memory_is_used_up_the_kernel_kills_by_score()
    {
        var cluster = Run(
            [Bare("burstable", Sample.Container(memory: "2Gi")), new Pod { Metadata = new() { Name = "besteffort" }, Spec = new() { Containers = [new() { Name = "main", Image = "example.com/a:1" }] } }],
            u => new() { MemoryBytes = u.Pod.Metadata.Name == "burstable" ? 3 * Gi : 2 * Gi });
        cluster.Advance(TimeSpan.FromSeconds(10.5));
        Assert.Equal(0, cluster.Find<Pod>("burstable")!.Status.ContainerStatuses[0].RestartCount);
        var killed = cluster.Find<Pod>("besteffort")!.Status.ContainerStatuses[0];
        Assert.Equal("OOMKilled", (killed.LastState.Terminated ?? killed.State.Terminated)?.Reason);
    }

    [Fact]
    public void Who_writes_more_than_its_ephemeral_storage_limit_is_evicted()
    {
        var container = Sample.Container() with { Resources = new() { Limits = Sample.Resources(("ephemeral-storage", "1Gi")) } };
        var cluster = Run([Bare("writer", container)], u => new() { EphemeralStorageBytes = (long)u.Running.TotalSeconds * 50 * Mi });
        cluster.Advance(TimeSpan.FromSeconds(25));
        Assert.True(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("Container main exceeded its local ephemeral storage limit \"1Gi\". ", cluster.Pods[0].Status.Message);
    }

    [Fact]
    public void A_full_disk_evicts_the_greatest_writer_and_the_controller_replaces_it_elsewhere()
    {
        var cluster = new Cluster();
        for (var i = 1; i <= 2; i++)
        {
            var node = Sample.Node("node-" + i);
            cluster.Apply(node with { Status = node.Status with { Capacity = node.Status.Capacity.With("ephemeral-storage", Quantities.Quantity.Parse("10Gi")) } });
        }

        cluster.Apply(Sample.Deployment("web", 1));
        cluster.RunToRest();
        var first = cluster.Pods[0];
        cluster.SetSystemUsage(first.Spec.NodeName!, new() { EphemeralStorageBytes = 11 * Gi });
        cluster.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Evicted", cluster.Find<Pod>(first.Metadata.Name!)!.Status.Reason);
        Assert.NotEqual(first.Spec.NodeName, Assert.Single(cluster.Pods, p => p.IsReady()).Spec.NodeName);
        Assert.Contains(cluster.Find<Node>(first.Spec.NodeName!)!.Spec.Taints, t => t.Key == "node.kubernetes.io/disk-pressure");
    }

    [Theory]
    [InlineData("10")]
    [InlineData("10%")]
    public void A_threshold_is_a_quantity_or_a_share(string value) => Assert.Equal(10, new EvictionThreshold(EvictionSignal.PidAvailable, value).AmountOf(100));

    [Theory]
    [InlineData("ten")]
    [InlineData("100%")]
    [InlineData("-1%")]
    public void Anything_else_is_refused(string value) => Assert.Throws<FormatException>(() => new EvictionThreshold(EvictionSignal.PidAvailable, value));

    private static Pod Bare(string name, params Container[] containers) => new() { Metadata = new() { Name = name }, Spec = Sample.Template(name, containers).Spec };

    private static (string? Status, string? Reason) Condition(Cluster cluster)
    {
        var condition = cluster.Nodes[0].Status.Conditions.Single(c => c.Type == "MemoryPressure");
        return (condition.Status, condition.Reason);
    }

    private static Cluster Run(IEnumerable<KubernetesObject> objects, Func<UsageInstant, ContainerUsage?> usage)
    {
        var cluster = new Cluster(new ClusterOptions { Usage = usage });
        var node = Sample.Node("node-1", memory: "4Gi");
        cluster.Apply(node with { Status = node.Status with { Capacity = node.Status.Capacity.With("ephemeral-storage", Quantities.Quantity.Parse("100Gi")) } });
        cluster.Apply(objects);
        cluster.Advance(TimeSpan.Zero);
        return cluster;
    }
}
