using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Runtime.Nodes;

namespace KubeDsl.Runtime.Tests.Controllers;

/// <summary>Rollouts step by step: the wanted sizes of the old and the new ReplicaSet after each change.</summary>
public sealed class RolloutTraceTests
{
    [Theory]
    [InlineData(1, "25%", "25%", "(1,1)(0,1)")]
    [InlineData(3, "25%", "25%", "(3,1)(2,1)(2,2)(1,2)(1,3)(0,3)")]
    [InlineData(4, "25%", "25%", "(4,1)(3,1)(3,2)(1,2)(1,4)(0,4)")]
    [InlineData(10, "25%", "25%", "(10,3)(8,3)(8,5)(3,5)(3,10)(0,10)")]
    [InlineData(10, "3", "2", "(10,3)(8,3)(8,5)(3,5)(3,10)(0,10)")]
    [InlineData(10, "100%", "0", "(10,10)(0,10)")]
    [InlineData(2, "0", "1%", "(1,0)(1,1)(0,1)(0,2)")]
    public void A_rollout_takes_these_steps_when_all_new_pods_become_ready_at_once(int replicas, string surge, string unavailable, string trace)
    {
        var cluster = Slow(replicas, surge, unavailable);
        Assert.Equal(trace, TraceOf(cluster));
    }

    [Fact]
    public void A_broken_image_stops_within_the_bounds_and_an_undo_ends_it()
    {
        var cluster = Slow(10, "25%", "25%", broken: true);
        Assert.Equal("(10,3)(8,3)(8,5)", TraceOf(cluster));
        Assert.Contains(cluster.Find<Deployment>("web")!.Status.Conditions, c => c.Reason == "ProgressDeadlineExceeded");
        Assert.Equal(8, cluster.Find<Deployment>("web")!.Status.AvailableReplicas);
        cluster.Rollout<Deployment>("web").Undo();
        cluster.RunToRest();
        Assert.Equal((10, 0), Sizes(cluster));
    }

    private static (int Old, int New) Sizes(Cluster cluster)
    {
        var sets = cluster.List<ReplicaSet>();
        return (sets[0].Spec.Replicas!.Value, sets.Count > 1 ? sets[1].Spec.Replicas!.Value : 0);
    }

    // Old Pods end at once, new ones start together.
    private static Cluster Slow(int replicas, string surge, string unavailable, bool broken = false)
    {
        var cluster = new Cluster(new ClusterOptions { Timings = NodeTimings.Exact with { ContainerStart = TimeSpan.FromSeconds(3) } });
        cluster.Apply(Sample.Nodes(4));
        var deployment = Sample.Deployment("web", replicas);
        cluster.Apply(deployment with
        {
            Spec = deployment.Spec with { Strategy = new() { RollingUpdate = new() { MaxSurge = IntOrString.Parse(surge), MaxUnavailable = IntOrString.Parse(unavailable) } } },
        });
        cluster.RunToRest();
        if (broken)
            cluster.FailImagePulls("app:2");
        return cluster;
    }

    private static string TraceOf(Cluster cluster)
    {
        var steps = new List<string>();
        var last = (cluster.Find<Deployment>("web")!.Spec.Replicas!.Value, 0);
        // Each write counts: the birth of the new set and the first shrinking of the old one fall into one event.
        cluster.Plane.Store.ReplicaSets.Watch(_ =>
        {
            var sizes = Sizes(cluster);
            if (sizes != last)
                steps.Add(FormattableString.Invariant($"({sizes.Old},{sizes.New})"));
            last = sizes;
        });
        cluster.SetImage<Deployment>("web", "main", "app:2");
        cluster.Advance(TimeSpan.FromMinutes(20));
        return string.Concat(steps);
    }
}
