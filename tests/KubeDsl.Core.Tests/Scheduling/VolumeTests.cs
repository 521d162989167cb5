using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>The worked examples of Kubernetes' own tests for volumes. Nodes a and b stand in the zones a and b.</summary>
public sealed class VolumeTests
{
    private const string NoDisk = "node(s) had no available disk";
    private const string NoZone = "never: node(s) had no available volume zone";
    private const string NodeConflict = "never: node(s) didn't match PersistentVolume's node affinity";
    private const string BindConflict = "never: node(s) didn't find available persistent volumes to bind";
    private const string Zone = "topology.kubernetes.io/zone";
    private const string LegacyZone = "failure-domain.beta.kubernetes.io/zone";

    [Theory]
    [InlineData("""{"awsElasticBlockStore":{"volumeID":"v"}}""", """{"awsElasticBlockStore":{"volumeID":"v","readOnly":true}}""", true)]
    [InlineData("""{"awsElasticBlockStore":{"volumeID":"v"}}""", """{"awsElasticBlockStore":{"volumeID":"w"}}""", false)]
    [InlineData("""{"gcePersistentDisk":{"pdName":"d","readOnly":true}}""", """{"gcePersistentDisk":{"pdName":"d","readOnly":true}}""", false)]
    [InlineData("""{"gcePersistentDisk":{"pdName":"d"}}""", """{"gcePersistentDisk":{"pdName":"d","readOnly":true}}""", true)]
    [InlineData("""{"iscsi":{"iqn":"i","lun":0,"targetPortal":"t"}}""", """{"iscsi":{"iqn":"i","lun":1,"targetPortal":"u"}}""", true)]
    [InlineData("""{"rbd":{"monitors":["a","b"],"image":"i"}}""", """{"rbd":{"monitors":["b","c"],"image":"i","pool":"rbd"}}""", true)]
    [InlineData("""{"rbd":{"monitors":["a","b"],"image":"i"}}""", """{"rbd":{"monitors":["c","d"],"image":"i"}}""", false)]
    public void Disks_that_two_Pods_cannot_share(string wanted, string used, bool conflicts)
    {
        var cluster = Cluster(WithVolumes(Sample.Pod("old", on: "a"), used));
        Assert.Equal(
            conflicts ? [NoDisk, ""] : new[] { "", "" },
            Sample.Filter(new VolumeRestrictions(), WithVolumes(Sample.Pod("p"), wanted), cluster));
    }

    [Fact]
    public void A_claim_for_one_Pod_only_is_taken_in_the_whole_cluster()
    {
        const string Taken = "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod";
        var cluster = Cluster(Claim("c") with { Spec = Claim("c").Spec with { AccessModes = ["ReadWriteOncePod"] } }, Using(Sample.Pod("old", on: "a"), "c"));
        Assert.Equal([Taken, Taken], Sample.Filter(new VolumeRestrictions(), Using(Sample.Pod("p"), "c"), cluster));
        Assert.True(cluster.Remove(Sample.Pod("old")));
        Assert.Equal(["", ""], Sample.Filter(new VolumeRestrictions(), Using(Sample.Pod("p"), "c"), cluster));
    }

    [Fact]
    public void Preemption_frees_a_claim_for_one_Pod_only()
    {
        var cluster = Cluster(
            Claim("c", volume: "pv") with { Spec = Claim("c", volume: "pv").Spec with { AccessModes = ["ReadWriteOncePod"] } },
            Volume("pv", "a"),
            Using(Sample.Pod("old", on: "a"), "c"));
        var decision = cluster.Schedule(Using(Sample.Pod("p", priority: 10), "c"));
        Assert.Equal(("a", "default/old"), (decision.NominatedNode, Assert.Single(decision.Victims)));
    }

    [Fact]
    public void A_claim_that_is_not_there_is_named() => Assert.Equal(
        "0/2 nodes are available: persistentvolumeclaim \"c\" not found. not found",
        Cluster().Schedule(Using(Sample.Pod("p"), "c")).Message);

    [Theory]
    [InlineData(LegacyZone, "a", LegacyZone, "")]
    [InlineData(LegacyZone, "b", LegacyZone, NoZone)]
    [InlineData(LegacyZone, "a", Zone, "")]
    [InlineData(Zone, "a", LegacyZone, NoZone)]
    [InlineData(Zone, "c__a", Zone, "")]
    [InlineData(Zone, "a", "rack", "")]
    public void Zones_of_volumes(string volumeKey, string volumeZone, string nodeKey, string expected)
    {
        var volume = Volume("pv", null) with { Metadata = new() { Name = "pv", Labels = EquatableMap.Create((volumeKey, volumeZone)) } };
        var cluster = Sample.Scheduler([Sample.Node("n", labels: [(nodeKey, "a")]), volume, Claim("c", volume: "pv")]);
        Assert.Equal([expected], Sample.Filter(new VolumeZone(), Using(Sample.Pod("p"), "c"), cluster));
    }

    [Theory]
    [InlineData(2, 3, "node(s) exceed max volume count")]
    [InlineData(4, 3, "")]
    [InlineData(0, 0, "node(s) exceed max volume count")]
    [InlineData(null, 9, "")]
    public void Drivers_attach_so_many_volumes(int? limit, int attached, string expected)
    {
        var objects = new List<KubernetesObject>
        {
            Sample.Node("n"),
            new CSINode { Metadata = new() { Name = "n" }, Spec = new() { Drivers = [new() { Name = "csi.example.com", NodeID = "n", Allocatable = limit is null ? null : new() { Count = limit } }] } },
        };
        for (var i = 0; i <= attached; i++)
        {
            objects.Add(Volume("pv" + i, null) with { Spec = Volume("pv" + i, null).Spec with { Csi = new() { Driver = "csi.example.com", VolumeHandle = "h" + i } } });
            objects.Add(Claim("c" + i, volume: "pv" + i));
        }

        for (var i = 0; i < attached; i++)
            objects.Add(Using(Sample.Pod("old" + i, on: "n"), "c" + i));
        var cluster = Sample.Scheduler(objects);
        Assert.Equal([expected], Sample.Filter(new NodeVolumeLimits(), Using(Sample.Pod("p"), "c" + attached), cluster));
        if (attached > 0 && limit is 4 or null)
            Assert.Equal([""], Sample.Filter(new NodeVolumeLimits(), Using(Sample.Pod("sharing"), "c0"), cluster));
    }

    [Fact]
    public void Bound_claims_go_where_their_volume_is() => Assert.Equal(
        ["", NodeConflict],
        Sample.Filter(new VolumeBinding(), Using(Sample.Pod("p"), "c"), Cluster(Volume("pv", "a"), Claim("c", volume: "pv"))));

    [Fact]
    public void Both_reasons_are_told()
    {
        var cluster = Cluster(Volume("pv", "a") with { Status = new() { Phase = "Bound" } }, Claim("c", volume: "pv"), Claim("d"), Delayed());
        Assert.Equal([BindConflict, NodeConflict + ", " + BindConflict["never: ".Length..]], Sample.Filter(new VolumeBinding(), Using(Sample.Pod("p"), "c", "d"), cluster));
    }

    [Fact]
    public void A_volume_that_is_gone_is_told() => Assert.All(
        Sample.Filter(new VolumeBinding(), Using(Sample.Pod("p"), "c"), Cluster(Claim("c", volume: "pv"))),
        reason => Assert.Equal("never: node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)", reason));

    [Theory]
    [InlineData("Immediate", null, null, "pod has unbound immediate PersistentVolumeClaims")]
    [InlineData("WaitForFirstConsumer", "Lost", null, "persistentvolumeclaim \"c\" bound to non-existent persistentvolume \"\"")]
    [InlineData("WaitForFirstConsumer", null, "2026-01-01T00:00:00Z", "persistentvolumeclaim \"c\" is being deleted")]
    public void Claims_that_no_node_can_serve(string mode, string? phase, string? deleted, string expected)
    {
        var claim = Claim("c");
        claim = claim with
        {
            Status = new() { Phase = phase },
            Metadata = claim.Metadata with { DeletionTimestamp = deleted is null ? null : DateTimeOffset.Parse(deleted, System.Globalization.CultureInfo.InvariantCulture) },
        };
        var cluster = Cluster(claim, Delayed() with { VolumeBindingMode = mode });
        Assert.Equal(expected, new VolumeBinding().PreFilter(new PodInfo(Using(Sample.Pod("p"), "c")), cluster.Cluster).Status.Message);
    }

    [Fact]
    public void Volumes_are_reserved_for_the_claims_of_placed_Pods()
    {
        var cluster = Cluster(Delayed(), Volume("pv-a", "a"), Volume("pv-b", "b"), Claim("c1"), Claim("c2"), Claim("c3"));
        Assert.Equal("a", cluster.Schedule(Using(Sample.Pod("p1"), "c1")).Node);
        Assert.Equal(["a", "b"], Feasible(Sample.Pod("other")));
        Assert.Equal("b", cluster.Schedule(Using(Sample.Pod("p2"), "c2")).Node);
        Assert.Equal(["a"], Feasible(Using(Sample.Pod("p1-again"), "c1")));
        Assert.StartsWith("0/2 nodes are available: 2 node(s) didn't find available persistent volumes to bind.", cluster.Schedule(Using(Sample.Pod("p3"), "c3")).Message, StringComparison.Ordinal);

        IReadOnlyList<string> Feasible(Pod pod) => cluster.Schedule(pod, detail: true).Detail!.Feasible;
    }

    [Fact]
    public void The_smallest_volume_that_is_large_enough_is_taken_and_the_first_name_among_equals()
    {
        var cluster = Cluster(Delayed(), Claim("c", "8Gi"), Volume("pv-1", "a", "20Gi"), Volume("pv-3", "a", "10Gi"), Volume("pv-2", "a", "10Gi"), Volume("pv-0", "a", "5Gi"));
        Assert.Equal("a", cluster.Schedule(Using(Sample.Pod("p"), "c")).Node);
        Assert.Equal(["pv-2"], cluster.Cluster.Storage.Volumes.Where(v => v.Spec.ClaimRef is not null).Select(v => v.Metadata.Name));
    }

    [Fact]
    public void A_claim_whose_volume_stands_elsewhere_takes_no_other()
    {
        var reserved = Volume("pv-b", "b");
        reserved = reserved with { Spec = reserved.Spec with { ClaimRef = new() { Namespace = "default", Name = "c" } } };
        Assert.Equal([BindConflict, ""], Sample.Filter(new VolumeBinding(), Using(Sample.Pod("p"), "c"), Cluster(Delayed(), reserved, Volume("pv-c", "a"), Claim("c"))));
    }

    [Fact]
    public void A_claim_to_be_provisioned_stays_on_the_node_it_was_provisioned_for()
    {
        var cluster = Cluster(Delayed() with { Provisioner = "csi.example.com" }, Claim("c"));
        Assert.Equal("a", cluster.Schedule(Using(Sample.Pod("p1"), "c")).Node);
        Assert.Equal(["", BindConflict], Sample.Filter(new VolumeBinding(), Using(Sample.Pod("p2"), "c"), cluster));
    }

    [Fact]
    public void Provisioning_keeps_to_the_topologies_of_the_class()
    {
        var storageClass = Delayed() with { Provisioner = "csi.example.com", AllowedTopologies = [new() { MatchLabelExpressions = [new() { Key = Zone, Values = ["b"] }] }] };
        Assert.Equal([BindConflict, ""], Sample.Filter(new VolumeBinding(), Using(Sample.Pod("p"), "c"), Cluster(storageClass, Claim("c"))));
    }

    [Theory]
    [InlineData("Bound", "ReadWriteOnce", "Filesystem", null)]
    [InlineData("Available", "ReadOnlyMany", "Filesystem", null)]
    [InlineData("Available", "ReadWriteOnce", "Block", null)]
    [InlineData("Available", "ReadWriteOnce", "Filesystem", "wanted")]
    public void Volumes_that_do_not_suit_are_not_taken(string phase, string accessMode, string volumeMode, string? label)
    {
        var volume = Volume("pv", null);
        volume = volume with { Status = new() { Phase = phase }, Spec = volume.Spec with { AccessModes = [accessMode], VolumeMode = volumeMode } };
        var claim = Claim("c");
        claim = claim with { Spec = claim.Spec with { Selector = label is null ? null : Sample.Select(label, "yes") } };
        Assert.All(Sample.Filter(new VolumeBinding(), Using(Sample.Pod("p"), "c"), Cluster(Delayed(), volume, claim)), reason => Assert.Equal(BindConflict, reason));
    }

    private static Scheduler Cluster(params KubernetesObject[] objects) =>
        Sample.Scheduler([Sample.Node("a", labels: [(Zone, "a")]), Sample.Node("b", labels: [(Zone, "b")]), .. objects]);

    private static StorageClass Delayed() => new() { Metadata = new() { Name = "delayed" }, Provisioner = "kubernetes.io/no-provisioner", VolumeBindingMode = "WaitForFirstConsumer" };

    private static PersistentVolumeClaim Claim(string name, string size = "1Gi", string? volume = null) => new()
    {
        Metadata = new() { Name = name, Namespace = "default", Annotations = volume is null ? default : EquatableMap.Create(("pv.kubernetes.io/bind-completed", "yes")) },
        Spec = new() { AccessModes = ["ReadWriteOnce"], StorageClassName = "delayed", VolumeName = volume, Resources = new() { Requests = EquatableMap.Create(("storage", Quantity.Parse(size))) } },
    };

    private static PersistentVolume Volume(string name, string? zone, string size = "10Gi") => new()
    {
        Metadata = new() { Name = name },
        Spec = new()
        {
            AccessModes = ["ReadWriteOnce"],
            StorageClassName = "delayed",
            Capacity = EquatableMap.Create(("storage", Quantity.Parse(size))),
            NodeAffinity = zone is null ? null : new() { Required = new() { NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = Zone, Operator = "In", Values = [zone] }] }] } },
        },
        Status = new() { Phase = "Available" },
    };

    private static Pod Using(Pod pod, params string[] claims) => pod with { Spec = pod.Spec with { Volumes = claims.Select(c => new Volume { Name = c, PersistentVolumeClaim = new() { ClaimName = c } }).ToEquatableArray() } };

    private static Pod WithVolumes(Pod pod, string volume) => pod with
    {
        Spec = pod.Spec with
        {
            Volumes = Sample.Read<Pod>("""{"apiVersion":"v1","kind":"Pod","spec":{"containers":[],"volumes":[""" + volume.Insert(1, "\"name\":\"v\",") + "]}}").Spec.Volumes,
        },
    };
}
