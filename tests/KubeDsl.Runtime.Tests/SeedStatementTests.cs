using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests;

/// <summary>What the project's seed document says of Kubernetes, one statement a test.</summary>
public sealed class SeedStatementTests
{
    [Fact]
    public void A_pod_is_atomic_and_never_spans_nodes()
    {
        // Two containers of 3 CPUs: each fits on a node of 4, the Pod fits on none.
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 1, Sample.Container("a", "3"), Sample.Container("b", "3")));
        var pod = Assert.Single(cluster.Pods);
        Assert.Null(pod.Spec.NodeName);
        Assert.Equal(PodPhase.Pending, pod.Status.Phase);
        Assert.Contains("Insufficient cpu", pod.Status.Condition(PodConditionTypes.PodScheduled)?.Message, StringComparison.Ordinal);

        cluster.Apply(Sample.Node("large", cpu: "8"));
        cluster.RunToRest();
        pod = Assert.Single(cluster.Pods);
        Assert.Equal("large", pod.Spec.NodeName);
        Assert.Equal(["a", "b"], pod.Status.ContainerStatuses.Where(s => s.State.Running is not null).Select(s => s.Name));
    }

    [Fact]
    public void A_pod_has_one_address_that_all_its_containers_share_and_no_other_pod_has()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 12, Sample.Container("a"), Sample.Container("b")));
        var addresses = cluster.Pods.Select(p => p.Status.PodIP).ToList();
        Assert.Equal(12, addresses.Distinct().Count());
        foreach (var pod in cluster.Pods)
        {
            var node = cluster.Find<Node>(pod.Spec.NodeName!)!;
            Assert.StartsWith(node.Spec.PodCIDR!.Split(".0/")[0] + ".", pod.Status.PodIP, StringComparison.Ordinal);
            Assert.Single(pod.Status.PodIPs);
            Assert.Equal(2, pod.Status.ContainerStatuses.Count);
        }
    }

    [Fact]
    public void Containers_of_a_pod_reach_one_another_on_localhost_and_other_pods_by_their_address()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2, Sample.Container("web", port: 8080), Sample.Container("proxy", port: 9901)));
        var (first, second) = (cluster.Pods[0], cluster.Pods[1]);
        Assert.NotEqual(first.Spec.NodeName, second.Spec.NodeName);
        foreach (var pod in cluster.Pods)
        {
            var name = new NamespacedName("default", pod.Metadata.Name!);
            Assert.Equal(new Listener(name, "web"), cluster.Connect(pod.Metadata.Name!, "localhost", 8080));
            Assert.Equal(new Listener(name, "proxy"), cluster.Connect(pod.Metadata.Name!, "127.0.0.1", 9901));
            Assert.Null(cluster.Connect(pod.Metadata.Name!, "localhost", 8081));
            Assert.Null(cluster.Connect(pod.Metadata.Name!, "localhost", 8080, "UDP"));
        }

        Assert.Equal(new Listener(new("default", second.Metadata.Name!), "web"), cluster.Connect(first.Metadata.Name!, second.Status.PodIP!, 8080));
        Assert.Null(cluster.Connect(first.Metadata.Name!, "10.244.200.200", 8080));
        cluster.Fail(second.Spec.NodeName!);
        Assert.Null(cluster.Connect(first.Metadata.Name!, second.Status.PodIP!, 8080));
    }

    [Fact]
    public void When_the_first_of_two_equal_ports_is_given_up_the_other_container_may_get_it()
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Sample.Deployment("web", 1, Sample.Container("first", port: 8080), Sample.Container("second", port: 8080)));
        cluster.Advance(TimeSpan.FromSeconds(12));
        var name = cluster.Pods[0].Metadata.Name!;
        Assert.Equal("first", cluster.Connect(name, "localhost", 8080)?.Container);

        // The first crashes twice, so that it waits when the second tries again, at 30 s.
        cluster.Exit(name, "first");
        cluster.Advance(TimeSpan.FromSeconds(14));
        cluster.Exit(name, "first");
        cluster.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("second", cluster.Connect(name, "localhost", 8080)?.Container);
        cluster.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("CrashLoopBackOff", cluster.Pods[0].Status.ContainerStatuses[0].State.Waiting?.Reason);
    }

    [Fact]
    public void A_program_that_runs_on_without_its_port_is_thought_ready_because_the_other_answers()
    {
        var cluster = Sample.Cluster(
            new ClusterOptions { Behavior = (_, c) => new() { SurvivesPortClash = c.Name == "second" } },
            1,
            Sample.Deployment("web", 1, Sample.Container("first", port: 8080), Sample.Container("second", port: 8080) with { ReadinessProbe = new() { TcpSocket = new() { Port = 8080 } } }));
        Assert.True(cluster.Pods[0].IsReady());
        Assert.Equal("first", cluster.Connect(cluster.Pods[0].Metadata.Name!, "localhost", 8080)?.Container);
    }

    [Fact]
    public void Containers_of_a_pod_collide_on_equal_ports()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1, Sample.Container("first", port: 8080), Sample.Container("second", port: 8080)));
        var pod = Assert.Single(cluster.Pods);
        Assert.Equal(PodPhase.Running, pod.Status.Phase);
        Assert.False(pod.IsReady());
        Assert.NotNull(pod.Status.ContainerStatuses[0].State.Running);
        Assert.Equal("CrashLoopBackOff", pod.Status.ContainerStatuses[1].State.Waiting?.Reason);
        Assert.Equal(1, pod.Status.ContainerStatuses[1].LastState.Terminated?.ExitCode);
        Assert.Equal("ProgressDeadlineExceeded", cluster.Find<Deployment>("web")!.Status.Conditions.Single(c => c.Type == "Progressing").Reason);
    }

    [Fact]
    public void Two_pods_on_one_node_may_listen_on_the_same_port()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 2, Sample.Container(port: 8080)));
        Assert.All(cluster.Pods, p => Assert.True(p.IsReady()));
        Assert.Equal(2, cluster.Pods.Count);
    }

    [Fact]
    public void Scheduling_happens_when_a_pod_is_created_and_never_again()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 4));
        Assert.All(cluster.Pods, p => Assert.Equal("node-1", p.Spec.NodeName));
        cluster.Apply(Sample.Node("node-2"));
        cluster.RunToRest();
        Assert.All(cluster.Pods, p => Assert.Equal("node-1", p.Spec.NodeName));
    }

    [Fact]
    public void When_a_node_fails_the_controller_makes_a_new_pod_on_the_best_other_node()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 1));
        var before = Assert.Single(cluster.Pods);
        cluster.Fail(cluster.Find<Node>(before.Spec.NodeName!)!);
        cluster.RunToRest();

        var after = Assert.Single(cluster.Pods, p => p.Metadata.DeletionTimestamp is null);
        Assert.NotEqual(before.Spec.NodeName, after.Spec.NodeName);
        Assert.NotEqual(before.Metadata.Name, after.Metadata.Name);
        Assert.NotEqual(before.Metadata.Uid, after.Metadata.Uid);
        Assert.NotEqual(before.Status.PodIP, after.Status.PodIP);
        Assert.Equal(before.Spec.Containers, after.Spec.Containers);
        Assert.Equal(before.Metadata.Labels, after.Metadata.Labels);
        Assert.True(after.IsReady());
    }

    [Fact]
    public void The_best_other_node_is_the_one_with_most_room()
    {
        var cluster = new Cluster();
        cluster.Apply([Sample.Node("home", "8"), Sample.Node("roomy", "6"), Sample.Node("tight", "2")]);
        cluster.Apply(Sample.Deployment("web", 1, Sample.Container(cpu: "1", memory: "1Gi")));
        cluster.RunToRest();
        Assert.Equal("home", cluster.Pods[0].Spec.NodeName);
        cluster.Fail("home");
        cluster.RunToRest();
        Assert.Equal("roomy", Assert.Single(cluster.Pods, p => p.Metadata.DeletionTimestamp is null).Spec.NodeName);
    }

    [Fact]
    public void A_lost_node_is_noticed_after_55_seconds_and_its_pods_are_replaced_300_seconds_after_its_taint()
    {
        var cluster = Sample.Cluster(3, Sample.Deployment("web", 1));
        var node = cluster.Pods[0].Spec.NodeName!;
        cluster.Fail(node);

        cluster.Advance(TimeSpan.FromSeconds(54.9));
        Assert.Equal("True", Ready(cluster, node));
        Assert.True(cluster.Pods[0].IsReady());
        cluster.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal("Unknown", Ready(cluster, node));
        Assert.False(cluster.Pods[0].IsReady());
        Assert.DoesNotContain(cluster.Find<Node>(node)!.Spec.Taints, t => t.Effect == "NoExecute");
        cluster.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Contains(cluster.Find<Node>(node)!.Spec.Taints, t => t is { Effect: "NoExecute", Key: "node.kubernetes.io/unreachable" });
        cluster.Advance(TimeSpan.FromSeconds(299.9));
        Assert.Single(cluster.Pods);
        cluster.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(2, cluster.Pods.Count);
        Assert.Single(cluster.Pods, p => p.IsReady());
        Assert.Single(cluster.Pods, p => p.Metadata.DeletionTimestamp is not null && p.Spec.NodeName == node);
    }

    [Fact]
    public void Every_node_runs_a_kubelet_which_reports_and_restarts()
    {
        var cluster = Sample.Cluster(
            new ClusterOptions { Behavior = (_, _) => new() { ExitAfter = TimeSpan.Zero, ExitCode = 3 } },
            1,
            Sample.Deployment("web", 1));
        var status = Assert.Single(Assert.Single(cluster.Pods).Status.ContainerStatuses);
        Assert.Equal("CrashLoopBackOff", status.State.Waiting?.Reason);
        Assert.Equal(3, status.LastState.Terminated?.ExitCode);
        Assert.True(status.RestartCount > 5);
        Assert.All(cluster.Nodes, n => Assert.Equal("KubeletReady", n.Status.Conditions.Single(c => c.Type == "Ready").Reason));
    }

    [Fact]
    public void The_master_chooses_by_free_resources()
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Node("small", cpu: "2"), Sample.Node("large", cpu: "16"));
        cluster.Apply(Sample.Deployment("web", 1, Sample.Container(cpu: "1")));
        cluster.RunToRest();
        Assert.Equal("large", Assert.Single(cluster.Pods).Spec.NodeName);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_names()
    {
        static Cluster Run(ulong seed)
        {
            var cluster = Sample.Cluster(new ClusterOptions { Seed = seed, Timings = NodeTimings.Realistic }, 3, Sample.Deployment("web", 5), Sample.Deployment("api", 3));
            cluster.Fail("node-2");
            cluster.RunToRest();
            return cluster;
        }

        var first = Run(1);
        Assert.Equal(first.Trace.ComputeHash(), Run(1).Trace.ComputeHash());
        Assert.Null(first.Trace.FirstDivergence(Run(1).Trace));
        Assert.NotNull(first.Trace.FirstDivergence(Run(2).Trace));
        Assert.True(first.Trace.Count > 50);
    }

    private static string? Ready(Cluster cluster, string node) => cluster.Find<Node>(node)!.Status.Conditions.Single(c => c.Type == "Ready").Status;
}
