using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

public sealed class KubeletAdmissionTests
{
    [Fact]
    public void A_pod_put_on_a_node_without_room_fails_and_frees_what_it_held()
    {
        var cluster = Sample.Cluster(1, Bound("first", Sample.Container(cpu: "3")), Bound("second", Sample.Container(cpu: "2")));
        AssertRefused(cluster, "second", "OutOfcpu", "Pod was rejected: Node didn't have enough resource: cpu, requested: 2000, used: 3000, capacity: 4000");
        Assert.True(cluster.Find<Pod>("first")!.IsReady());

        cluster.Apply(Sample.Deployment("web", 1, Sample.Container(cpu: "1")));
        cluster.RunToRest();
        Assert.Single(cluster.Pods, p => p.Metadata.Name!.StartsWith("web", StringComparison.Ordinal) && p.IsReady());
    }

    [Fact]
    public void A_node_takes_no_more_pods_than_it_may()
    {
        var node = Sample.Node("node-1") with { Status = new() { Capacity = Sample.Resources(("cpu", "4"), ("memory", "8Gi"), ("pods", "1")) } };
        var cluster = new Cluster();
        cluster.Apply(node);
        cluster.Apply(Bound("first"), Bound("second"));
        cluster.RunToRest();
        AssertRefused(cluster, "second", "OutOfpods", "Pod was rejected: Node didn't have enough resource: pods, requested: 1, used: 1, capacity: 1");
    }

    [Fact]
    public void A_pod_put_on_a_node_that_its_selector_does_not_want_fails()
    {
        var pod = Bound("pod");
        var cluster = Sample.Cluster(1, pod with { Spec = pod.Spec with { NodeSelector = EquatableMap.Create(("disk", "ssd")) } });
        AssertRefused(cluster, "pod", "NodeAffinity", "Pod was rejected: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector");
    }

    [Fact]
    public void A_pod_put_on_a_node_whose_port_is_taken_fails()
    {
        var container = Sample.Container() with { Ports = [new() { ContainerPortValue = 80, HostPort = 80 }] };
        var cluster = Sample.Cluster(1, Bound("first", container), Bound("second", container));
        AssertRefused(cluster, "second", "NodePorts", "Pod was rejected: Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports");
    }

    [Fact]
    public void Only_taints_that_evict_are_asked_about()
    {
        var cluster = new Cluster();
        var node = Sample.Node("node-1");
        cluster.Apply(node with { Spec = node.Spec with { Taints = [new() { Key = "a", Effect = "NoSchedule" }] } });
        cluster.Apply(Bound("first"));
        cluster.RunToRest();
        Assert.True(cluster.Find<Pod>("first")!.IsReady());

        cluster.Update<Node>("node-1", n => n with { Spec = n.Spec with { Taints = [new() { Key = "a", Effect = "NoExecute" }] } });
        cluster.Apply(Bound("second"));
        cluster.Advance(TimeSpan.Zero);
        var second = cluster.Find<Pod>("second");
        Assert.True(second is null || second.Status.Reason == "TaintToleration");
    }

    private static Pod Bound(string name, params Container[] containers) =>
        new() { Metadata = new() { Name = name }, Spec = Sample.Template(name, containers).Spec with { NodeName = "node-1" } };

    private static void AssertRefused(Cluster cluster, string pod, string reason, string message)
    {
        var status = cluster.Find<Pod>(pod)!.Status;
        Assert.Equal(PodPhase.Failed, status.Phase);
        Assert.Equal(reason, status.Reason);
        Assert.Equal(message, status.Message);
        Assert.Empty(status.ContainerStatuses);
    }
}
