using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Rollouts;

public sealed class RolloutTests
{
    [Fact]
    public void A_new_image_is_a_revision_that_can_be_undone()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 3));
        cluster.SetImage<Deployment>("web", "main", "app:2");
        Assert.Equal((false, "the controller has not seen the change yet"), (cluster.Rollout<Deployment>("web").Status.IsDone, cluster.Rollout<Deployment>("web").Status.Message));
        cluster.RunToRest();
        var rollout = cluster.Rollout<Deployment>("web");
        Assert.True(rollout.Status.IsDone);
        Assert.Equal([1L, 2L], rollout.History.Select(r => r.Revision));
        rollout.Undo();
        cluster.RunToRest();
        Assert.All(cluster.Pods, p => Assert.Equal("example.com/main:1", p.Spec.Containers[0].Image));
        Assert.Equal([2L, 3L], rollout.History.Select(r => r.Revision));
        rollout.Undo(toRevision: 2);
        cluster.RunToRest();
        Assert.All(cluster.Pods, p => Assert.Equal("app:2", p.Spec.Containers[0].Image));
    }

    [Fact]
    public void An_undo_without_a_revision_to_go_back_to_says_so()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 1));
        Assert.Contains("no earlier revision", Assert.Throws<InvalidOperationException>(() => cluster.Rollout<Deployment>("web").Undo()).Message, StringComparison.Ordinal);
        Assert.Contains("no revision 7; it has 1", Assert.Throws<InvalidOperationException>(() => cluster.Rollout<Deployment>("web").Undo(7)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_replaces_all_pods_by_equal_ones()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 3));
        var before = cluster.Pods.Select(p => p.Metadata.Uid).ToHashSet(StringComparer.Ordinal);
        cluster.Rollout<Deployment>("web").Restart();
        cluster.RunToRest();
        Assert.Equal(3, cluster.Pods.Count);
        Assert.All(cluster.Pods, p => Assert.DoesNotContain(p.Metadata.Uid!, before));
        Assert.All(cluster.Pods, p => Assert.True(p.Metadata.Annotations.ContainsKey("kubectl.kubernetes.io/restartedAt")));
    }

    [Fact]
    public void A_paused_deployment_scales_but_does_not_roll_out()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2));
        var rollout = cluster.Rollout<Deployment>("web");
        rollout.Pause();
        cluster.SetImage<Deployment>("web", "main", "app:2");
        cluster.Scale<Deployment>("web", 4);
        cluster.RunToRest();
        Assert.Equal(4, cluster.Pods.Count(p => p.Spec.Containers[0].Image == "example.com/main:1"));
        Assert.Throws<InvalidOperationException>(rollout.Pause);
        Assert.Throws<InvalidOperationException>(() => rollout.Undo());
        Assert.Throws<InvalidOperationException>(rollout.Restart);
        rollout.Resume();
        cluster.RunToRest();
        Assert.Equal(4, cluster.Pods.Count(p => p.Spec.Containers[0].Image == "app:2"));
        Assert.Throws<InvalidOperationException>(rollout.Resume);
    }

    [Fact]
    public void A_rollout_that_is_stuck_says_what_it_waits_for_and_then_that_it_has_failed()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 4));
        cluster.FailImagePulls("app:broken");
        cluster.SetImage<Deployment>("web", "main", "app:broken");
        cluster.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("2 of 4 Pods are of the new template", cluster.Rollout<Deployment>("web").Status.Message);
        cluster.Advance(TimeSpan.FromSeconds(600));
        Assert.True(cluster.Rollout<Deployment>("web").Status.HasFailed);
        cluster.Rollout<Deployment>("web").Undo();
        cluster.RunToRest();
        Assert.True(cluster.Rollout<Deployment>("web").Status.IsDone);
    }

    [Fact]
    public void Stateful_sets_and_daemon_sets_have_histories_too()
    {
        var spec = Sample.Deployment("db", 2).Spec;
        var cluster = Sample.Cluster(
            2,
            new StatefulSet { Metadata = new() { Name = "db" }, Spec = new() { Replicas = 2, ServiceName = "db", Selector = spec.Selector, Template = spec.Template } },
            new DaemonSet
            {
                Metadata = new() { Name = "agent", Annotations = EquatableMap.Create(("kubernetes.io/change-cause", "first")) },
                Spec = new() { Selector = new() { MatchLabels = EquatableMap.Create(("app", "agent")) }, Template = Sample.Template("agent") },
            });
        cluster.SetImage<StatefulSet>("db", "main", "db:2");
        cluster.SetImage<DaemonSet>("agent", "main", "agent:2");
        cluster.RunToRest();
        Assert.True(cluster.Rollout<StatefulSet>("db").Status.IsDone);
        Assert.True(cluster.Rollout<DaemonSet>("agent").Status.IsDone);
        Assert.Equal("first", cluster.Rollout<DaemonSet>("agent").History[0].ChangeCause);
        cluster.Rollout<StatefulSet>("db").Undo();
        cluster.Rollout<DaemonSet>("agent").Undo(1);
        cluster.RunToRest();
        Assert.All(cluster.Pods, p => Assert.Equal("example.com/main:1", p.Spec.Containers[0].Image));
        Assert.Equal([2L, 3L], cluster.Rollout<StatefulSet>("db").History.Select(r => r.Revision));
        Assert.Throws<InvalidOperationException>(cluster.Rollout<StatefulSet>("db").Pause);
    }

    [Fact]
    public void What_cannot_be_done_is_refused_with_the_reason()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1));
        Assert.Equal(404, Assert.Throws<ApiException>(() => cluster.Rollout<Deployment>("nobody")).Code);
        Assert.Equal(404, Assert.Throws<ApiException>(() => cluster.Scale<Deployment>("nobody", 1)).Code);
        Assert.Contains("Deployments, StatefulSets and DaemonSets are", Assert.Throws<NotSupportedException>(() => cluster.Rollout<Job>("web")).Message, StringComparison.Ordinal);
        Assert.Contains("DaemonSet cannot be scaled", Assert.Throws<NotSupportedException>(() => cluster.Scale<DaemonSet>("web", 1)).Message, StringComparison.Ordinal);
        Assert.Contains("it has main", Assert.Throws<ArgumentException>(() => cluster.SetImage<Deployment>("web", "other", "app:2")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => cluster.Scale<Deployment>("web", -1));
    }
}
