using KubeDsl.Model;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>The invariants of the scenarios do fail when they should.</summary>
public sealed class InvariantTests
{
    [Theory]
    [InlineData(4, 1, true)]
    [InlineData(4, 2, false)]
    public void An_old_set_that_shrinks_too_far_breaks_the_rollout(int replicas, int left, bool breaks)
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", replicas));
        var invariant = new RolloutInvariants();
        invariant.Start(cluster);
        cluster.Apply(cluster.Find<Deployment>("web")! with { Spec = cluster.Find<Deployment>("web")!.Spec with { Paused = true } });
        cluster.Plane.Store.ReplicaSets.Create(Rolled(cluster));
        cluster.Apply(cluster.Find<Deployment>("web")! with { Spec = cluster.Find<Deployment>("web")!.Spec with { Paused = false } });
        invariant.AfterEvent();
        var old = cluster.List<ReplicaSet>()[0];
        cluster.Update<ReplicaSet>(old.Metadata.Name!, r => r with { Spec = r.Spec with { Replicas = left } });
        if (breaks)
            Assert.Contains("leaves 2 available Pods, 5 before, with at least 3", Assert.Throws<InvariantException>(invariant.AfterEvent).Message, StringComparison.Ordinal);
        else
            invariant.AfterEvent();
    }

    private static ReplicaSet Rolled(Cluster cluster)
    {
        var old = cluster.List<ReplicaSet>()[0];
        return old with { Metadata = old.Metadata with { Name = "web-next", ResourceVersion = null, Uid = null }, Spec = old.Spec with { Replicas = 1 } };
    }
}
