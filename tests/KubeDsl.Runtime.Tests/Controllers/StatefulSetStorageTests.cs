using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Tests.Controllers;

public sealed class StatefulSetStorageTests
{
    [Theory]
    [InlineData(null, null, new[] { "data-db-0", "data-db-1", "data-db-2" }, new[] { "data-db-0", "data-db-1", "data-db-2" })]
    [InlineData("Delete", null, new[] { "data-db-0", "data-db-1", "data-db-2" }, new string[0])]
    [InlineData(null, "Delete", new[] { "data-db-0" }, new[] { "data-db-0" })]
    [InlineData("Delete", "Delete", new[] { "data-db-0" }, new string[0])]
    public void Claims_go_when_the_retention_policy_says_so(string? whenDeleted, string? whenScaled, string[] afterScaling, string[] afterDeletion)
    {
        var cluster = Sample.Cluster(1, Set(3, whenDeleted, whenScaled), Class());
        Assert.Equal(["data-db-0", "data-db-1", "data-db-2"], Claims(cluster));
        cluster.Scale<StatefulSet>("db", 1);
        cluster.RunToRest();
        Assert.Equal(afterScaling, Claims(cluster));
        cluster.Delete<StatefulSet>("db");
        cluster.RunToRest();
        Assert.Equal(afterDeletion, Claims(cluster));
    }

    [Fact]
    public void A_policy_that_is_changed_later_holds_for_the_claims_that_exist()
    {
        var cluster = Sample.Cluster(1, Set(2, null, null), Class());
        cluster.Update<StatefulSet>("db", s => s with { Spec = s.Spec with { PersistentVolumeClaimRetentionPolicy = new() { WhenDeleted = "Delete", WhenScaled = "Retain" } } });
        cluster.RunToRest();
        cluster.Delete<StatefulSet>("db");
        cluster.RunToRest();
        Assert.Empty(Claims(cluster));
    }

    [Fact]
    public void A_pod_that_comes_back_finds_its_claim()
    {
        var cluster = Sample.Cluster(2, Set(2, null, null), Class());
        var claim = cluster.Find<PersistentVolumeClaim>("data-db-1")!;
        cluster.Delete<Pod>("db-1");
        cluster.RunToRest();
        Assert.Equal("data-db-1", cluster.Find<Pod>("db-1")!.Spec.Volumes.Single(v => v.Name == "data").PersistentVolumeClaim!.ClaimName);
        Assert.Equal(claim, cluster.Find<PersistentVolumeClaim>("data-db-1"));
    }

    [Fact]
    public void A_claim_in_use_goes_when_its_pod_has_gone()
    {
        var cluster = Sample.Cluster(1, Set(1, null, null), Class());
        cluster.Delete<PersistentVolumeClaim>("data-db-0");
        cluster.RunToRest();
        Assert.NotNull(cluster.Find<PersistentVolumeClaim>("data-db-0")!.Metadata.DeletionTimestamp);
        var former = cluster.Find<PersistentVolumeClaim>("data-db-0")!.Metadata.Uid;
        cluster.Delete<Pod>("db-0");
        cluster.RunToRest();
        Assert.NotEqual(former, cluster.Find<PersistentVolumeClaim>("data-db-0")!.Metadata.Uid);
        Assert.NotNull(cluster.Find<Pod>("db-0"));
        Assert.Single(cluster.List<PersistentVolume>());
    }

    [Fact]
    public void A_pod_that_forgets_who_it_is_is_told()
    {
        var cluster = Sample.Cluster(1, Set(1, null, null), Class());
        cluster.Update<Pod>("db-0", p => p with { Metadata = p.Metadata with { Labels = EquatableMap.Create(("app", "db"), ("controller-revision-hash", p.Metadata.Labels["controller-revision-hash"])) } });
        cluster.RunToRest();
        var labels = cluster.Find<Pod>("db-0")!.Metadata.Labels;
        Assert.Equal(("db-0", "0"), (labels["statefulset.kubernetes.io/pod-name"], labels["apps.kubernetes.io/pod-index"]));
    }

    private static IEnumerable<string?> Claims(Cluster cluster) => cluster.List<PersistentVolumeClaim>().Select(c => c.Metadata.Name).Order(StringComparer.Ordinal);

    private static StorageClass Class() => new() { Metadata = new() { Name = "disk" }, Provisioner = "example.com/disk", VolumeBindingMode = "WaitForFirstConsumer", ReclaimPolicy = "Delete" };

    private static StatefulSet Set(int replicas, string? whenDeleted, string? whenScaled) => new()
    {
        Metadata = new() { Name = "db" },
        Spec = new()
        {
            Replicas = replicas,
            ServiceName = "db",
            Selector = new() { MatchLabels = EquatableMap.Create(("app", "db")) },
            Template = Sample.Template("db"),
            PersistentVolumeClaimRetentionPolicy = new() { WhenDeleted = whenDeleted, WhenScaled = whenScaled },
            VolumeClaimTemplates =
            [
                new()
                {
                    Metadata = new() { Name = "data" },
                    Spec = new() { StorageClassName = "disk", AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = Sample.Resources(("storage", "1Gi")) } },
                },
            ],
        },
    };
}
