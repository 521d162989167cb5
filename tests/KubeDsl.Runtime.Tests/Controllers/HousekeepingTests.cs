using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Controllers;

/// <summary>What controllers do about objects that nobody rolls out: accounts, volumes, finished Jobs, ownership.</summary>
public sealed class HousekeepingTests
{
    [Fact]
    public void A_finished_job_goes_when_its_time_has_passed_and_takes_its_pods_along()
    {
        var cluster = Sample.Cluster(new ClusterOptions { Behavior = (_, _) => new ContainerBehavior { ExitAfter = TimeSpan.FromSeconds(10) } }, 1, Job() with { Spec = Job().Spec with { TtlSecondsAfterFinished = 60 } });
        Assert.NotNull(cluster.Find<Job>("once"));
        cluster.Advance(TimeSpan.FromSeconds(50));
        Assert.NotNull(cluster.Find<Job>("once"));
        cluster.Advance(TimeSpan.FromSeconds(11));
        Assert.Null(cluster.Find<Job>("once"));
        Assert.Empty(cluster.Pods);
    }

    [Fact]
    public void A_pod_that_a_job_adopts_is_counted_once()
    {
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => new ContainerBehavior { ExitAfter = TimeSpan.FromSeconds(30) } });
        cluster.Apply(Sample.Nodes(1));
        var job = Job();
        cluster.Apply(new Pod { Metadata = new() { Name = "orphan", Labels = EquatableMap.Create(("job", "mine")) }, Spec = job.Spec.Template.Spec });
        cluster.Apply(job with
        {
            Spec = job.Spec with
            {
                ManualSelector = true,
                Selector = new() { MatchLabels = EquatableMap.Create(("job", "mine")) },
                Template = job.Spec.Template with { Metadata = new() { Labels = EquatableMap.Create(("job", "mine")) } },
            },
        });
        cluster.RunToRest();
        Assert.Equal((1, 1), (cluster.Find<Job>("once")!.Status.Succeeded, cluster.Pods.Count));
        Assert.Equal("once", cluster.Pods[0].Metadata.OwnerReferences[0].Name);
    }

    [Fact]
    public void Every_namespace_has_a_default_service_account_that_comes_back()
    {
        var cluster = new Cluster();
        cluster.Apply(new Namespace { Metadata = new() { Name = "team" } });
        cluster.RunToRest();
        Assert.NotNull(cluster.Find<ServiceAccount>("default", "team"));
        cluster.Delete<ServiceAccount>("default", "team");
        cluster.RunToRest();
        Assert.NotNull(cluster.Find<ServiceAccount>("default", "team"));
        cluster.Delete<Namespace>("team");
        cluster.RunToRest();
        Assert.Null(cluster.Find<Namespace>("team"));
    }

    [Fact]
    public void A_claim_takes_the_smallest_volume_that_fits_also_when_that_comes_later()
    {
        var cluster = new Cluster();
        cluster.Apply(Claim("small", "1Gi"));
        cluster.RunToRest();
        Assert.NotEqual("Bound", cluster.Find<PersistentVolumeClaim>("small")!.Status.Phase);
        cluster.Apply(Volume("big", "10Gi", "Retain"), Volume("fitting", "2Gi", "Delete"));
        cluster.RunToRest();
        Assert.Equal(("Bound", "fitting"), (cluster.Find<PersistentVolumeClaim>("small")!.Status.Phase, cluster.Find<PersistentVolumeClaim>("small")!.Spec.VolumeName));
        Assert.Equal("Bound", cluster.Find<PersistentVolume>("fitting")!.Status.Phase);
    }

    [Fact]
    public void A_volume_whose_claim_is_gone_goes_or_stays_as_its_policy_says()
    {
        var cluster = new Cluster();
        cluster.Apply(Volume("a", "1Gi", "Delete"), Volume("b", "5Gi", "Retain"), Claim("first", "1Gi"), Claim("second", "2Gi"));
        cluster.RunToRest();
        cluster.Delete<PersistentVolumeClaim>("first");
        cluster.Delete<PersistentVolumeClaim>("second");
        cluster.RunToRest();
        Assert.Equal(("b", "Released"), (Assert.Single(cluster.List<PersistentVolume>()).Metadata.Name, cluster.List<PersistentVolume>()[0].Status.Phase));
    }

    [Fact]
    public void The_annotation_of_older_clients_rolls_back_and_goes()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2));
        cluster.SetImage<Deployment>("web", "main", "app:2");
        cluster.RunToRest();
        cluster.Update<Deployment>("web", d => d with { Metadata = d.Metadata with { Annotations = d.Metadata.Annotations.With("deprecated.deployment.rollback.to", "1") } });
        cluster.RunToRest();
        Assert.False(cluster.Find<Deployment>("web")!.Metadata.Annotations.ContainsKey("deprecated.deployment.rollback.to"));
        Assert.All(cluster.Pods, p => Assert.Equal("example.com/main:1", p.Spec.Containers[0].Image));
    }

    [Fact]
    public void Orphans_stay_and_are_adopted_by_whoever_selects_them_next()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 3));
        var before = cluster.Pods.Select(p => p.Metadata.Uid).ToList();
        cluster.Delete<Deployment>("web", options: new DeleteOptions { PropagationPolicy = PropagationPolicy.Orphan });
        cluster.RunToRest();
        Assert.Empty(cluster.List<ReplicaSet>()[0].Metadata.OwnerReferences);
        cluster.Apply(Sample.Deployment("web", 3));
        cluster.RunToRest();
        Assert.Equal("Deployment", Assert.Single(cluster.List<ReplicaSet>()).Metadata.OwnerReferences[0].Kind);
        Assert.Equal(before, cluster.Pods.Select(p => p.Metadata.Uid));
    }

    [Fact]
    public void A_foreground_deletion_lets_the_owner_go_last()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2));
        var order = new List<string>();
        cluster.Delete<Deployment>("web", options: new DeleteOptions { PropagationPolicy = PropagationPolicy.Foreground });
        Assert.NotNull(cluster.Find<Deployment>("web")!.Metadata.DeletionTimestamp);
        cluster.RunToRest();
        order.AddRange(cluster.Trace.Entries.Where(e => e.Verb == "delete" && e.Object.Kind is "Pod" or "ReplicaSet" or "Deployment").Where(e => e.Verb == "delete").Select(e => e.Object.Kind));
        Assert.Equal(["Pod", "Pod", "ReplicaSet", "Deployment"], order);
    }

    [Fact]
    public void A_pod_that_no_longer_matches_is_let_go_and_replaced()
    {
        var cluster = Sample.Cluster(2, Sample.Deployment("web", 2));
        var name = cluster.Pods[0].Metadata.Name!;
        cluster.Update<Pod>(name, p => p with { Metadata = p.Metadata with { Labels = EquatableMap.Create(("app", "debug")) } });
        cluster.RunToRest();
        Assert.Equal(3, cluster.Pods.Count);
        Assert.Empty(cluster.Find<Pod>(name)!.Metadata.OwnerReferences);
    }

    private static Job Job() => new()
    {
        Metadata = new() { Name = "once" },
        Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never", Containers = [Sample.Container()] } } },
    };

    private static PersistentVolume Volume(string name, string size, string policy) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { Capacity = Sample.Resources(("storage", size)), AccessModes = ["ReadWriteOnce"], PersistentVolumeReclaimPolicy = policy, HostPath = new() { Path = "/data" } },
    };

    private static PersistentVolumeClaim Claim(string name, string size) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { StorageClassName = "", AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = Sample.Resources(("storage", size)) } },
    };
}
