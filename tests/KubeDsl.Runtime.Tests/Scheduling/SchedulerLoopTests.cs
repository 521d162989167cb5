using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Scheduling;

/// <summary>How waiting Pods get their next try.</summary>
public sealed class SchedulerLoopTests
{
    [Fact]
    public void A_pod_is_tried_again_at_the_instant_at_which_room_is_made()
    {
        var cluster = Sample.Cluster(1, Pod("first", "3"));
        cluster.Apply(Pod("second", "3"));
        cluster.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(cluster.Find<Pod>("second")!.Spec.NodeName);
        cluster.Delete<Pod>("first", options: DeleteOptions.Force);
        cluster.RunToRest();
        Assert.Equal("node-1", cluster.Find<Pod>("second")!.Spec.NodeName);
        Assert.Equal(TimeSpan.FromSeconds(20), cluster.Trace.Entries.Last(e => e.Verb == "bind").Time);
    }

    [Fact]
    public void A_change_that_cannot_help_does_not_cost_a_try()
    {
        var cluster = Sample.Cluster(1, Pod("small", "100m"), Selecting("large", "disk", "ssd"));
        var before = Tries(cluster, "large");
        cluster.Delete<Pod>("small");
        cluster.RunToRest();
        Assert.Equal(before, Tries(cluster, "large"));

        cluster.Update<Node>("node-1", n => n with { Metadata = n.Metadata with { Labels = n.Metadata.Labels.With("disk", "ssd") } });
        cluster.RunToRest();
        Assert.Equal("node-1", cluster.Find<Pod>("large")!.Spec.NodeName);
    }

    [Fact]
    public void What_nothing_has_helped_is_tried_again_after_five_minutes_and_keeps_no_cluster_from_resting()
    {
        var cluster = Sample.Cluster(1, Pod("large", "8"));
        Assert.True(cluster.IsAtRest);
        Assert.Equal(1, Tries(cluster, "large"));
        cluster.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, Tries(cluster, "large"));
        cluster.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(2, Tries(cluster, "large"));
    }

    [Fact]
    public void A_cluster_without_nodes_rests_and_gives_its_pods_to_the_first_node_that_comes()
    {
        var cluster = new Cluster();
        cluster.Apply(Pod("web", "1"));
        cluster.RunToRest();
        Assert.Equal("no nodes available to schedule pods", Message(cluster, "web"));
        cluster.Advance(TimeSpan.FromMinutes(1));
        cluster.Apply(Sample.Node("late"));
        cluster.RunToRest();
        Assert.Equal("late", cluster.Find<Pod>("web")!.Spec.NodeName);
        Assert.InRange(cluster.Trace.Entries.Last(e => e.Verb == "bind").Time, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(71));
    }

    [Fact]
    public void A_gated_pod_is_not_tried_before_its_gates_are_gone()
    {
        var pod = Pod("web", "1");
        var cluster = Sample.Cluster(1, pod with { Spec = pod.Spec with { SchedulingGates = [new() { Name = "example.com/quota" }] } });
        Assert.Equal(0, Tries(cluster, "web"));
        Assert.Null(cluster.Find<Pod>("web")!.Spec.NodeName);
        cluster.Update<Pod>("web", p => p with { Spec = p.Spec with { SchedulingGates = [] } });
        cluster.RunToRest();
        Assert.Equal("node-1", cluster.Find<Pod>("web")!.Spec.NodeName);
    }

    [Fact]
    public void Pods_of_another_scheduler_are_left_to_it()
    {
        var pod = Pod("web", "1");
        var cluster = Sample.Cluster(1, pod with { Spec = pod.Spec with { SchedulerName = "batch-scheduler" } });
        Assert.Null(cluster.Find<Pod>("web")!.Spec.NodeName);
        Assert.Equal(0, Tries(cluster, "web"));
    }

    [Fact]
    public void An_important_pod_takes_the_place_of_a_lesser_one_after_its_grace()
    {
        var cluster = Sample.Cluster(1, Priority("high", 1000), Pod("lesser", "3"));
        cluster.Behave((p, _) => p.Metadata.Name == "lesser" ? new() { TerminationTime = Timeout.InfiniteTimeSpan } : null);
        cluster.Exit("lesser", "main");
        cluster.RunToRest();
        var start = cluster.Clock.Now;
        cluster.Apply(WithClass(Pod("important", "3"), "high"));
        cluster.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("node-1", cluster.Find<Pod>("important")!.Status.NominatedNodeName);
        var victim = cluster.Find<Pod>("lesser")!;
        Assert.NotNull(victim.Metadata.DeletionTimestamp);
        Assert.Equal("PreemptionByScheduler", victim.Status.Condition(PodConditionTypes.DisruptionTarget)?.Reason);

        cluster.RunToRest();
        Assert.Null(cluster.Find<Pod>("lesser"));
        Assert.Equal("node-1", cluster.Find<Pod>("important")!.Spec.NodeName);
        Assert.Equal(TimeSpan.FromSeconds(30), cluster.Trace.Entries.Last(e => e.Verb == "bind").Time - (start - cluster.Options.StartTime));
    }

    [Fact]
    public void A_still_more_important_pod_takes_the_room_that_was_kept()
    {
        var cluster = Sample.Cluster(1, Priority("high", 1000), Priority("higher", 2000), Pod("lesser", "3"));
        cluster.Behave((p, _) => p.Metadata.Name == "lesser" ? new() { TerminationTime = Timeout.InfiniteTimeSpan } : null);
        cluster.Exit("lesser", "main");
        cluster.RunToRest();
        cluster.Apply(WithClass(Pod("second", "3"), "high"));
        cluster.Advance(TimeSpan.FromSeconds(1));
        cluster.Apply(WithClass(Pod("first", "3"), "higher"));
        cluster.RunToRest();
        Assert.Equal("node-1", cluster.Find<Pod>("first")!.Spec.NodeName);
        Assert.Null(cluster.Find<Pod>("second")!.Spec.NodeName);
        Assert.Null(cluster.Find<Pod>("second")!.Status.NominatedNodeName);
    }

    [Fact]
    public void Preemption_spares_what_a_budget_protects_when_it_can()
    {
        var budget = new PodDisruptionBudget
        {
            Metadata = new() { Name = "guard" },
            Spec = new() { MinAvailable = 1, Selector = new() { MatchLabels = EquatableMap.Create(("app", "guarded")) } },
        };
        var cluster = Sample.Cluster(0, Priority("high", 1000), budget);
        cluster.Apply(Sample.Node("node-1"));
        cluster.Apply(Pod("guarded", "3"));
        cluster.RunToRest();
        cluster.Apply(Sample.Node("node-2"));
        cluster.Apply(Pod("free", "3"));
        cluster.RunToRest();
        cluster.Apply(WithClass(Pod("important", "3"), "high"));
        cluster.RunToRest();
        Assert.NotNull(cluster.Find<Pod>("guarded"));
        Assert.Null(cluster.Find<Pod>("free"));
        Assert.Equal("node-2", cluster.Find<Pod>("important")!.Spec.NodeName);
    }

    private static Pod Pod(string name, string cpu) => new()
    {
        Metadata = new() { Name = name, Labels = EquatableMap.Create(("app", name)) },
        Spec = new() { Containers = [Sample.Container(cpu: cpu)] },
    };

    private static Pod Selecting(string name, string key, string value)
    {
        var pod = Pod(name, "1");
        return pod with { Spec = pod.Spec with { NodeSelector = EquatableMap.Create((key, value)) } };
    }

    private static Pod WithClass(Pod pod, string priorityClass) => pod with { Spec = pod.Spec with { PriorityClassName = priorityClass } };

    private static PriorityClass Priority(string name, int value) => new() { Metadata = new() { Name = name }, Value = value };

    private static int Tries(Cluster cluster, string pod) => cluster.Trace.Entries.Count(e => e.Object.Name == pod && e.Detail.Contains("FailedScheduling", StringComparison.Ordinal));

    private static string? Message(Cluster cluster, string pod) => cluster.Find<Pod>(pod)!.Status.Condition(PodConditionTypes.PodScheduled)?.Message;
}
