using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>The worked examples of Kubernetes' own tests for topology spread. Nodes a, b are in zone 1 and x, y in zone 2 unless said otherwise.</summary>
public sealed class SpreadTests
{
    private const string Skewed = "node(s) didn't match pod topology spread constraints";
    private const string NoLabel = "never: node(s) didn't match pod topology spread constraints (missing required label)";
    private static readonly PodTopologySpread Plugin = new();

    [Theory]
    [InlineData("0 0 1 1", "", "", Skewed, Skewed)]
    [InlineData("2 1 0 3", "", "", "", "")]
    [InlineData("3 0 1 0", Skewed, Skewed, "", "")]
    public void Over_zones(string counts, params string[] expected) => Assert.Equal(expected, Filter(Cluster(counts), Hard("zone")));

    [Theory]
    [InlineData(1, true, Skewed, Skewed, "", Skewed)]
    [InlineData(2, true, Skewed, "", "", Skewed)]
    [InlineData(1, false, Skewed, "", "", Skewed)]
    public void Over_nodes(int maxSkew, bool matchesItself, params string[] expected) =>
        Assert.Equal(expected, Filter(Cluster("2 1 0 3"), Hard("node", maxSkew), matchesItself: matchesItself));

    [Fact]
    public void A_node_without_the_label_cannot_be_used_and_does_not_count()
    {
        var cluster = Cluster("1 5 1 1");
        var b = cluster.Cluster.FindNode("b")!.Node;
        cluster.Apply(b with { Metadata = b.Metadata with { Labels = default } });
        Assert.Equal(["", NoLabel, Skewed, Skewed], Filter(cluster, Hard("zone")));
        Assert.All(Filter(cluster, Hard("rack")), reason => Assert.Equal(NoLabel, reason));
    }

    [Fact]
    public void Nodes_that_the_Pod_cannot_use_do_not_count()
    {
        var pod = Pod(Hard("node"));
        pod = pod with { Spec = pod.Spec with { Affinity = Sample.Read<Pod>("""{"apiVersion":"v1","kind":"Pod","spec":{"containers":[],"affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"node","operator":"In","values":["a","y"]}]}]}}}}}""").Spec.Affinity } };
        Assert.Equal(["", "", "", Skewed], Sample.Filter(Plugin, pod, Cluster("2 0 0 3")));
    }

    [Theory]
    [InlineData("2 0 2 1", 4, Skewed, Skewed, Skewed, Skewed)]
    [InlineData("2 0 2 1", 2, "", "", Skewed, Skewed)]
    public void Too_few_domains_count_as_an_empty_one(string counts, int minDomains, params string[] expected) =>
        Assert.Equal(expected, Filter(Cluster(counts), Hard("zone", 1) with { MinDomains = minDomains }));

    [Theory]
    [InlineData("Honor", "never", Skewed, Skewed, "", "")]
    [InlineData("Ignore", "never", Skewed, Skewed, "", Skewed)]
    [InlineData("Honor", "soft", Skewed, Skewed, "", Skewed)]
    public void Tainted_nodes_count_as_the_policy_says(string policy, string taint, params string[] expected)
    {
        var cluster = Cluster("1 1 0 1");
        var y = cluster.Cluster.FindNode("y")!.Node;
        cluster.Apply(y with { Spec = new() { Taints = [new() { Key = "k", Effect = taint == "soft" ? "PreferNoSchedule" : "NoSchedule" }] } });
        Assert.Equal(expected, Filter(cluster, Hard("node") with { NodeTaintsPolicy = policy }));
    }

    [Fact]
    public void A_cordoned_node_counts_even_when_taints_are_honoured()
    {
        var cluster = Cluster("1 1 0 1");
        var x = cluster.Cluster.FindNode("x")!.Node;
        cluster.Apply(x with { Spec = new() { Unschedulable = true } });
        Assert.Equal([Skewed, Skewed, "", Skewed], Filter(cluster, Hard("node") with { NodeTaintsPolicy = "Honor" }));
    }

    [Fact]
    public void All_constraints_must_hold()
    {
        var pod = Pod(Hard("zone"), Hard("node"));
        Assert.Equal([Skewed, Skewed, Skewed, Skewed], Sample.Filter(Plugin, pod, Cluster("2 1 0 4")));
    }

    [Fact]
    public void No_selector_counts_nothing_and_an_empty_one_only_the_Pod_itself()
    {
        Assert.All(Filter(Cluster("5 0 0 9"), Hard("node") with { LabelSelector = null }), Assert.Empty);
        Assert.All(Filter(Cluster("5 0 0 9"), Hard("node") with { LabelSelector = new() }), Assert.Empty);
    }

    [Fact]
    public void Pods_of_other_namespaces_and_those_being_deleted_do_not_count()
    {
        var cluster = Cluster("0 1 1 1");
        cluster.Apply(Sibling("deleted", "a") with { Metadata = Sibling("deleted", "a").Metadata with { DeletionTimestamp = DateTimeOffset.UnixEpoch } });
        cluster.Apply(Sibling("foreign", "a") with { Metadata = Sibling("foreign", "a").Metadata with { Namespace = "other" } });
        Assert.Equal(["", Skewed, Skewed, Skewed], Filter(cluster, Hard("node")));
    }

    [Theory]
    [InlineData("2 1 0 3", 1, "a b x y", 20, 60, 100, 0)]
    [InlineData("2 1 0 3", 2, "a b x y", 33, 66, 100, 16)]
    [InlineData("4 3 2 1", 3, "a b x y", 44, 66, 77, 100)]
    [InlineData("4 2 1 0", 1, "a b x", 33, 83, 100)]
    public void Soft_over_hosts(string counts, int maxSkew, string feasible, params int[] scores) =>
        Assert.Equal(scores.Select(s => (long)s), Score(Cluster(counts), feasible, Soft("kubernetes.io/hostname", maxSkew)));

    [Fact]
    public void A_feasible_node_without_the_label_scores_nothing()
    {
        var cluster = Cluster("4 2 1 0");
        var b = cluster.Cluster.FindNode("b")!.Node;
        cluster.Apply(b with { Metadata = b.Metadata with { Labels = default } });
        Assert.Equal([16L, 0, 100], Score(cluster, "a b x", Soft("kubernetes.io/hostname")));
    }

    [Fact]
    public void Soft_over_zones_counts_infeasible_nodes_too() => Assert.Equal([75L, 75, 100], Score(Cluster("4 2 1 3"), "a b x", Soft("zone")));

    [Fact]
    public void Soft_over_zones_and_hosts() => Assert.Equal([100L, 63], Score(Cluster("2 1 2 4"), "a x", Soft("zone"), Soft("kubernetes.io/hostname")));

    [Fact]
    public void Soft_over_a_label_of_ones_own() => Assert.Equal([75L, 75, 100], Score(Cluster("2 2 1 0"), "a b x", Soft("node", 2)));

    [Fact]
    public void Nothing_to_count_is_100_everywhere() => Assert.Equal([100L, 100, 100, 100], Score(Cluster("4 2 1 3"), "a b x y", Soft("zone") with { LabelSelector = null }));

    [Fact]
    public void Pods_of_a_Service_are_spread_by_default()
    {
        var cluster = Cluster("4 3 2 1", withZones: false);
        Assert.Empty(Sample.Score(Plugin, Pod(), cluster));
        cluster.Apply(new Service { Metadata = new() { Name = "s", Namespace = "default" }, Spec = new() { Selector = EquatableMap.Create(("app", "web")) } });
        Assert.Equal([44L, 66, 77, 100], Sample.Score(Plugin, Pod(), cluster));
        Assert.True(cluster.Remove(new Service { Metadata = new() { Name = "s" } }));
        Assert.Empty(Sample.Score(Plugin, Pod(), cluster));
    }

    [Theory]
    [InlineData("apps/v1", "ReplicaSet", true)]
    [InlineData("batch/v1", "Job", false)]
    public void Pods_of_a_ReplicaSet_are_spread_by_default_those_of_a_Job_are_not(string apiVersion, string kind, bool spread)
    {
        var cluster = Cluster("4 3 2 1", withZones: false);
        cluster.Apply(new ReplicaSet { Metadata = new() { Name = "web", Namespace = "default" }, Spec = new() { Selector = Sample.Select("app", "web") } });
        var pod = Pod() with { Metadata = Pod().Metadata with { OwnerReferences = [new() { ApiVersion = apiVersion, Kind = kind, Name = "web", Controller = true }] } };
        Assert.Equal(spread, Sample.Score(Plugin, pod, cluster).Length > 0);
    }

    [Fact]
    public void A_list_of_defaults_holds_for_Pods_without_constraints_only()
    {
        var plugin = new PodTopologySpread([Hard("zone") with { LabelSelector = null }]);
        var cluster = Cluster("3 0 1 0");
        cluster.Apply(new Service { Metadata = new() { Name = "s", Namespace = "default" }, Spec = new() { Selector = EquatableMap.Create(("app", "web")) } });
        Assert.Equal([Skewed, Skewed, "", ""], Sample.Filter(plugin, Pod(), cluster));
        Assert.All(Sample.Filter(plugin, Pod(Soft("zone")), cluster), Assert.Empty);
    }

    [Fact]
    public void Match_label_keys_count_only_Pods_of_the_same_revision()
    {
        var cluster = Cluster("3 0 0 0");
        var pod = Pod(Hard("node") with { MatchLabelKeys = ["revision"] });
        pod = pod with { Metadata = pod.Metadata with { Labels = pod.Metadata.Labels.With("revision", "2") } };
        Assert.All(Sample.Filter(Plugin, pod, cluster), Assert.Empty);
    }

    private static string[] Filter(Scheduler cluster, TopologySpreadConstraint constraint, bool matchesItself = true)
    {
        var pod = Pod(constraint);
        return Sample.Filter(Plugin, matchesItself ? pod : pod with { Metadata = pod.Metadata with { Labels = default } }, cluster);
    }

    private static long[] Score(Scheduler cluster, string feasible, params TopologySpreadConstraint[] constraints) => Sample.Score(Plugin, Pod(constraints), cluster, feasible.Split(' '));

    private static Pod Pod(params TopologySpreadConstraint[] constraints)
    {
        var pod = Sample.Pod("p", labels: [("app", "web")]);
        return pod with { Spec = pod.Spec with { TopologySpreadConstraints = constraints.ToEquatableArray() } };
    }

    private static TopologySpreadConstraint Hard(string key, int maxSkew = 1) => new() { TopologyKey = key, MaxSkew = maxSkew, WhenUnsatisfiable = "DoNotSchedule", LabelSelector = Sample.Select("app", "web") };

    private static TopologySpreadConstraint Soft(string key, int maxSkew = 1) => Hard(key, maxSkew) with { WhenUnsatisfiable = "ScheduleAnyway" };

    private static Pod Sibling(string name, string node) => Sample.Pod(name, on: node, labels: [("app", "web")]);

    /// <param name="counts">How many siblings run on a, b, x and y.</param>
    /// <param name="withZones">False for nodes that do not say in which zone they are.</param>
    private static Scheduler Cluster(string counts, bool withZones = true)
    {
        var objects = new List<KubernetesObject>();
        foreach (var (name, count) in new[] { "a", "b", "x", "y" }.Zip(counts.Split(' ')))
        {
            (string, string)[] labels = [("kubernetes.io/hostname", name), ("node", name)];
            objects.Add(Sample.Node(name, labels: withZones ? [.. labels, ("zone", name is "a" or "b" ? "1" : "2")] : labels));
            for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
                objects.Add(Sibling(name + i, name));
        }

        return Sample.Scheduler(objects);
    }
}
