using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>The worked examples of Kubernetes' own tests for preemption. A Pod is written as <c>name:priority:milliCPU</c>, then if it matters <c>:minute of its start</c>.</summary>
public sealed class PreemptionTests
{
    private const int High = 1000;

    [Theory]
    [InlineData("low:0:100 mid:100:300", 300, "mid")]
    [InlineData("m1:100:100:4 low:0:100:3 m2:100:200:5 high:1000:100:1", 300, "m2 low")]
    [InlineData("l5:0:100:5 l4:0:100:4 m3:100:200:3 h2:1000:100:2", 300, "m3 l5")]
    public void Only_as_many_go_as_must_and_the_most_important_are_spared_first(string pods, int milliCpu, string victims)
    {
        var decision = Preempt([("n", pods)], milliCpu, High);
        Assert.Equal("n", decision.NominatedNode);
        Assert.Equal(victims.Split(' ').Select(v => "default/" + v), decision.Victims);
        Assert.Equal("0/1 nodes are available: 1 Insufficient cpu.", decision.Message);
    }

    [Theory]
    [InlineData("mid:100:400", 0)]
    [InlineData("mid:0:400", 0)]
    public void Pods_of_the_same_or_higher_priority_stay(string pods, int priority) => Assert.Equal(
        "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.",
        Preempt([("n", pods)], 300, priority).Message);

    [Fact]
    public void A_Pod_that_is_too_big_for_the_node_drives_nobody_out() => Assert.Equal(
        "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
        Preempt([("n", "low:0:400")], 600, High).Message);

    [Fact]
    public void Too_little_would_be_freed() => Assert.Equal(
        "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Insufficient cpu.",
        Preempt([("n", "low:0:100 same:1000:300")], 300, High).Message);

    [Fact]
    public void A_polite_Pod_waits() => Assert.Equal(
        "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: not eligible due to preemptionPolicy=Never.",
        Preempt([("n", "low:0:400")], 300, High, policy: "Never").Message);

    [Theory]
    [InlineData("a:100:250 b:100:250|c:100:250 d:0:250|e:0:250 f:0:250", "n2")]
    [InlineData("a:100:250 b:100:250|c:100:250 d:0:250|e:100:250 f:100:250", "n1")]
    [InlineData("a:100:120 b:-100:120 c:100:130 d:-100:130|e:100:250 f:-100:250|g:100:150 h:-100:150 i:0:200", "n1")]
    [InlineData("a:100:250:4 b:100:250:2|c:100:250:5 d:100:250:1|e:100:250:3 f:100:250:6", "n2")]
    [InlineData("a:0:250:4 b:100:250:2|c:100:250:6 d:0:250:1|e:0:250:3 f:100:250:5", "n1")]
    public void The_node_that_loses_least(string nodes, string expected) =>
        Assert.Equal(expected, Preempt([.. nodes.Split('|').Select((pods, i) => ("n" + i, pods))], 500, High).NominatedNode);

    [Fact]
    public void The_most_important_victim_counts_first() => Assert.Equal(
        "n0",
        Preempt([("n0", "a:100:200 b:0:100 c:0:200"), ("n1", "d:1000:500"), ("n2", "e:100:200 f:0:100 g:0:100 h:0:100"), ("n3", "i:100:100 j:100:100 k:100:100 l:-100:200")], 500, 10000).NominatedNode);

    [Fact]
    public void Budgets_are_kept_where_there_is_a_choice()
    {
        var budget = Budget(allowed: 0, "b");
        Assert.Equal("n0", Preempt([("n0", "a:200:500"), ("n1", "b:100:500")], 500, High, budget).NominatedNode);
        Assert.Equal("n1", Preempt([("n1", "b:100:500")], 500, High, budget).NominatedNode);
    }

    [Fact]
    public void Protected_Pods_are_spared_first()
    {
        var decision = Preempt([("n", "free:100:250:1 kept:50:250:2")], 250, High, Budget(allowed: 0, "kept"));
        Assert.Equal(["default/free"], decision.Victims);
    }

    [Fact]
    public void A_budget_that_counts_a_Pod_as_evicted_does_not_protect_it()
    {
        var budget = Budget(allowed: 0, "kept");
        budget = budget with { Status = budget.Status with { DisruptedPods = EquatableMap.Create(("kept", "2026-01-01T00:00:00Z")) } };
        Assert.Equal(["default/kept"], Preempt([("n", "free:100:250:1 kept:50:250:2")], 250, High, budget).Victims);
    }

    [Fact]
    public void Victims_of_both_kinds_are_told_by_importance()
    {
        var decision = Preempt([("n", "high:500:250 low:0:250")], 500, High, Budget(allowed: 0, "low"));
        Assert.Equal(["default/high", "default/low"], decision.Victims);
    }

    [Fact]
    public void What_a_node_is_kept_for_is_respected_until_something_more_important_comes()
    {
        var scheduler = Cluster([("n", "low:0:400")]);
        Assert.Equal("n", scheduler.Schedule(Sample.Pod("first", "300m", priority: High)).NominatedNode);
        Assert.True(scheduler.Remove(Sample.Pod("low")));

        Assert.False(scheduler.Schedule(Sample.Pod("same", "300m", priority: High)).IsPlaced);
        Assert.Equal("n", scheduler.Schedule(Sample.Pod("small", "200m", priority: High)).Node);
        Assert.Equal("n", scheduler.Schedule(Sample.Pod("first", "300m", priority: High)).Node);
    }

    [Fact]
    public void A_more_important_Pod_ignores_what_is_kept()
    {
        var scheduler = Cluster([("n", "low:0:400")]);
        Assert.Equal("n", scheduler.Schedule(Sample.Pod("first", "300m", priority: High)).NominatedNode);
        Assert.True(scheduler.Remove(Sample.Pod("low")));
        Assert.Equal("n", scheduler.Schedule(Sample.Pod("boss", "300m", priority: High + 1)).Node);
    }

    [Fact]
    public void The_kept_node_wins_without_comparison()
    {
        var scheduler = Cluster([("n0", ""), ("n1", "busy:0:300")]);
        var pod = Sample.Pod("p", "100m") with { Status = new() { NominatedNodeName = "n1" } };
        Assert.Equal("n1", scheduler.Schedule(pod).Node);
    }

    private static Decision Preempt((string Node, string Pods)[] nodes, int milliCpu, int priority, PodDisruptionBudget? budget = null, string? policy = null)
    {
        var scheduler = Cluster(nodes);
        if (budget is not null)
            scheduler.Apply(budget);
        var pod = Sample.Pod("p", $"{milliCpu}m", priority: priority);
        return scheduler.Schedule(pod with { Spec = pod.Spec with { PreemptionPolicy = policy } });
    }

    private static PodDisruptionBudget Budget(int allowed, string pod) => new()
    {
        Metadata = new() { Name = "budget", Namespace = "default" },
        Spec = new() { Selector = Sample.Select("name", pod) },
        Status = new() { DisruptionsAllowed = allowed },
    };

    private static Scheduler Cluster((string Node, string Pods)[] nodes)
    {
        var objects = new List<KubernetesObject>();
        foreach (var (node, pods) in nodes)
        {
            objects.Add(Sample.Node(node, "500m"));
            foreach (var text in pods.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = text.Split(':');
                var pod = Sample.Pod(parts[0], parts[2] + "m", on: node, labels: [("name", parts[0])], priority: int.Parse(parts[1], CultureInfo.InvariantCulture));
                var minute = parts.Length > 3 ? int.Parse(parts[3], CultureInfo.InvariantCulture) : 0;
                objects.Add(pod with { Status = new() { StartTime = DateTimeOffset.UnixEpoch.AddMinutes(minute) } });
            }
        }

        return Sample.Scheduler(objects);
    }
}
