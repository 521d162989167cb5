using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Explaining;

namespace KubeDsl.Core.Tests.Scheduling;

public sealed class ExplanationTests
{
    private const string Zone = TopologyLabels.Zone;

    [Fact]
    public void Every_plugin_that_refuses_a_node_is_told_with_what_is_missing()
    {
        var scheduler = Sample.Scheduler([
            Sample.Node("big"),
            Sample.Node("small", "2", "1Gi", taints: [new() { Key = "gpu", Effect = "NoSchedule" }]),
            Sample.Pod("old", "1500m", on: "small"),
        ]);
        var explanation = scheduler.Explain(Sample.Pod("p", "1", "2Gi"));
        Assert.Equal(("default/p", "big"), (explanation.Pod, explanation.Decision.Node));
        Assert.Empty(explanation.Suggestions);
        Assert.True(explanation.Nodes[0].IsFeasible);
        Assert.Equal(["TaintToleration", "NodeResourcesFit"], explanation.Nodes[1].Failures.Select(f => f.Plugin));
        Assert.Equal(
            ["cpu: requests 1, 500m left, 500m missing", "memory: requests 2Gi, 1Gi left, 1Gi missing"],
            explanation.Nodes[1].Failures[1].Shortages.Select(s => s.ToString()));
    }

    [Fact]
    public void Scores_are_raw_normalised_and_weighted_and_the_runner_up_is_told()
    {
        var soft = Sample.Node("b", "8", "64Gi", taints: [new() { Key = "k", Effect = "PreferNoSchedule" }]);
        var explanation = Sample.Scheduler([Sample.Node("a"), soft, Sample.Node("c")]).Explain(Sample.Pod("p", "1", "1Gi"));
        Assert.Equal(new PluginScore("TaintToleration", 1, 0, 0), explanation.Nodes[1].Scores!.Plugins.Single(p => p.Plugin == "TaintToleration"));
        Assert.Equal(new PluginScore("TaintToleration", 0, 100, 300), explanation.Nodes[0].Scores!.Plugins.Single(p => p.Plugin == "TaintToleration"));
        Assert.Equal(("a", "c"), (explanation.Decision.Node, explanation.RunnerUp!.Node));
    }

    [Fact]
    public void Explaining_changes_nothing()
    {
        var scheduler = Sample.Scheduler([Sample.Node("a", "1"), Sample.Node("b", "1"), Sample.Pod("low", "1", on: "a"), Sample.Pod("same", "1", on: "b", priority: 5)]);
        var first = scheduler.Explain(Sample.Pod("p", "1", priority: 5));
        Assert.Equal("a", first.Decision.NominatedNode);
        Assert.Equal(first, scheduler.Explain(Sample.Pod("p", "1", priority: 5)));
        Assert.Equal("a", scheduler.Schedule(Sample.Pod("other", "1", priority: 5)).NominatedNode);
        Assert.Equal(["a", "b"], scheduler.Cluster.Nodes.Select(n => n.Name));
    }

    [Fact]
    public void A_Pod_that_has_its_node_is_explained_as_if_it_came_again()
    {
        var scheduler = Sample.Scheduler([Sample.Node("a"), Sample.Node("b"), Sample.Pod("p", "4", on: "b")]);
        var explanation = scheduler.Explain(Sample.Pod("p", "4", on: "b"));
        Assert.Equal("a", explanation.Decision.Node);
        Assert.All(explanation.Nodes, node => Assert.True(node.IsFeasible));
        Assert.Equal("b", scheduler.Cluster.NodeOf("default/p")!.Name);
    }

    [Fact]
    public void A_lower_request_is_suggested_for_the_node_that_lacks_least()
    {
        var scheduler = Sample.Scheduler([Sample.Node("a", "1"), Sample.Node("b", "2"), Sample.Node("full", "4", pods: "0")]);
        var explanation = scheduler.Explain(Sample.Pod("p", "2500m"));
        Assert.Equal("request 500m less cpu (2 instead of 2500m) to fit on node b", Assert.Single(explanation.Suggestions.OfType<LowerRequests>()).Text);
        Assert.Equal("b", scheduler.Schedule(Sample.Pod("p", "2")).Node);
    }

    [Fact]
    public void A_toleration_is_suggested_for_the_node_with_the_fewest_taints()
    {
        Taint[] one = [new() { Key = "gpu", Value = "a100", Effect = "NoSchedule" }];
        Taint[] two = [.. one, new() { Key = "spot", Effect = "NoExecute" }];
        var scheduler = Sample.Scheduler([Sample.Node("a", taints: two), Sample.Node("b", taints: one), Sample.Node("small", "100m")]);
        var suggestion = Assert.Single(scheduler.Explain(Sample.Pod("p", "1")).Suggestions.OfType<AddTolerations>());
        Assert.Equal("tolerate the taint gpu=a100:NoSchedule to run on node b", suggestion.Text);
        var pod = Sample.Pod("p", "1");
        Assert.Equal("b", scheduler.Schedule(pod with { Spec = pod.Spec with { Tolerations = suggestion.Tolerations } }).Node);
    }

    [Fact]
    public void A_cordoned_node_counts_as_tainted()
    {
        var scheduler = Sample.Scheduler([Sample.Node("n") with { Spec = new() { Unschedulable = true } }]);
        Assert.Equal("tolerate the taint node.kubernetes.io/unschedulable:NoSchedule to run on node n", scheduler.Explain(Sample.Pod("p")).Suggestions[0].Text);
    }

    [Fact]
    public void The_least_skew_that_helps_is_suggested()
    {
        var scheduler = Sample.Scheduler([
            Sample.Node("a", labels: [(Zone, "1")]), Sample.Node("b", "1", labels: [(Zone, "2")]), Sample.Node("c", labels: [(Zone, "3")]),
            Web("w1", "a"), Web("w2", "a"), Web("w3", "a"), Web("w4", "c"), Web("w5", "c"),
        ]);
        var pod = Spread(maxSkew: 1);
        var suggestion = Assert.Single(scheduler.Explain(pod).Suggestions.OfType<RaiseMaxSkew>());
        Assert.Equal(new RaiseMaxSkew(Zone, 1, 3), suggestion);
        Assert.Equal("raise maxSkew over topology.kubernetes.io/zone from 1 to 3", suggestion.Text);
        Assert.False(scheduler.Schedule(Spread(maxSkew: 2)).IsPlaced);
        Assert.Equal("c", scheduler.Schedule(Spread(maxSkew: 3)).Node);
    }

    [Fact]
    public void One_more_node_is_suggested_of_every_kind_that_would_help()
    {
        var scheduler = Sample.Scheduler([
            Sample.Node("big-1", "4", labels: [("kubernetes.io/hostname", "big-1")]), Sample.Node("big-2", "4", labels: [("kubernetes.io/hostname", "big-2")]),
            Sample.Node("small-1", "1"), Sample.Node("tainted", "8", taints: [new() { Key = "k", Effect = "NoSchedule" }]),
            Sample.Pod("old1", "3", on: "big-1"), Sample.Pod("old2", "3", on: "big-2"),
        ]);
        Assert.Equal("add one more node like big-1", Assert.Single(scheduler.Explain(Sample.Pod("p", "2")).Suggestions.OfType<AddNode>()).Text);
        scheduler.Apply(Sample.Node("big-3", "4"));
        Assert.Equal("big-3", scheduler.Schedule(Sample.Pod("p", "2")).Node);
    }

    [Fact]
    public void A_Pod_that_is_refused_as_a_whole_says_by_whom()
    {
        var pod = Sample.Pod("p", "100");
        pod = pod with { Spec = pod.Spec with { Volumes = [new() { Name = "v", PersistentVolumeClaim = new() { ClaimName = "none" } }] } };
        var explanation = Sample.Scheduler([Sample.Node("n")]).Explain(pod);
        Assert.Equal(["VolumeRestrictions", "VolumeBinding", "VolumeZone"], explanation.Refusals.Select(r => r.Plugin));
        Assert.Contains(explanation.Nodes[0].Failures, f => f.Plugin == "NodeResourcesFit");
        Assert.Empty(explanation.Suggestions);
    }

    [Fact]
    public void A_gated_Pod_is_explained_by_its_gates()
    {
        var pod = Sample.Pod("p");
        var explanation = Sample.Scheduler([Sample.Node("n")]).Explain(pod with { Spec = pod.Spec with { SchedulingGates = [new() { Name = "g" }] } });
        Assert.Equal(("SchedulingGates", "waiting for scheduling gates: [g]"), (Assert.Single(explanation.Refusals).Plugin, explanation.Decision.Message));
        Assert.Empty(explanation.Suggestions);
    }

    [Fact]
    public void Nobody_pays_who_does_not_ask() => Assert.Null(Sample.Scheduler([Sample.Node("a"), Sample.Node("b")]).Schedule(Sample.Pod("p")).Detail);

    private static Pod Web(string name, string? node) => Sample.Pod(name, "10m", on: node, labels: [("app", "web")]);

    private static Pod Spread(int maxSkew)
    {
        var pod = Web("p", null);
        return pod with
        {
            Spec = pod.Spec with
            {
                Containers = [Sample.Container("2")],
                TopologySpreadConstraints = [new() { TopologyKey = Zone, MaxSkew = maxSkew, WhenUnsatisfiable = "DoNotSchedule", LabelSelector = Sample.Select("app", "web") }],
            },
        };
    }
}
