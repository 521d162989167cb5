using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

/// <summary>What kube-scheduler's plugins make of changes in the cluster, one line a case.</summary>
internal static class HintCases
{
    private static readonly Node Plain = Sample.Node("n", ("zone", "a"));
    private static readonly Node Full = Plain.With(("cpu", "1"), ("memory", "1Gi"), ("pods", "10"));
    private static readonly Pod Other = Sample.Pod("other", node: "n");
    private static readonly Pod Pending = Sample.Pod("other");
    private static readonly Pod Kept = Sample.Pod("other", nominated: "n");

    internal static IEnumerable<HintCase> All() =>
        [.. Nodes(), .. Taints(), .. Affinities(), .. Ports(), .. Resources(), .. Spreads(), .. Companies(), .. Features()];

    internal static IEnumerable<HintCase> Storage() => [.. Restrictions(), .. Limits(), .. Bindings(), .. Zones()];

    private static IEnumerable<HintCase> Nodes()
    {
        var pod = Sample.Pod("p");
        yield return new("NodeName", "new node", pod, null, Plain, true);
        yield return new("NodeName", "other labels", pod, Plain, Sample.Node("n"), false);
        yield return new("NodeName", "taint gone", pod, Plain.Tainted(Sample.Taint("x")), Plain, true);
        yield return new("NodeName", "Pod gone", pod, Other, null, false);
        yield return new("NodeUnschedulable", "new node", pod, null, Plain, true);
        yield return new("NodeUnschedulable", "new cordoned node", pod, null, Plain.Cordoned(), false);
        yield return new("NodeUnschedulable", "uncordoned", pod, Plain.Cordoned(), Plain, true);
        yield return new("NodeUnschedulable", "cordoned", pod, Plain, Plain.Cordoned(), false);
        yield return new("NodeUnschedulable", "taint of a node that takes Pods anyway", pod, Plain.Tainted(Sample.Taint("x")), Plain, false);
        yield return new("NodeUnschedulable", "tolerates cordons now", pod, pod, pod.Tolerating(Sample.Toleration("node.kubernetes.io/unschedulable")), true);
        yield return new("NodeUnschedulable", "tolerates something else now", pod, pod, pod.Tolerating(Sample.Toleration("gpu")), false);
    }

    private static IEnumerable<HintCase> Taints()
    {
        var pod = Sample.Pod("p").Tolerating(Sample.Toleration("ok"));
        yield return new("TaintToleration", "new node without taints", pod, null, Plain, true);
        yield return new("TaintToleration", "new node with a tolerated taint", pod, null, Plain.Tainted(Sample.Taint("ok")), true);
        yield return new("TaintToleration", "new node with an untolerated taint", pod, null, Plain.Tainted(Sample.Taint("gpu")), false);
        yield return new("TaintToleration", "untolerated taint gone", pod, Plain.Tainted(Sample.Taint("gpu")), Plain, true);
        yield return new("TaintToleration", "one of two taints gone", pod, Plain.Tainted(Sample.Taint("gpu"), Sample.Taint("x")), Plain.Tainted(Sample.Taint("x")), false);
        yield return new("TaintToleration", "tolerated taint gone", pod, Plain.Tainted(Sample.Taint("ok")), Plain, false);
        yield return new("TaintToleration", "soft taint gone", pod, Plain.Tainted(Sample.Taint("gpu", "PreferNoSchedule")), Plain, false);
        yield return new("TaintToleration", "more tolerations", pod, pod, pod.Tolerating(Sample.Toleration("ok"), Sample.Toleration("gpu")), true);
        yield return new("TaintToleration", "other labels of the Pod", pod, pod, pod.Labelled(("a", "b")), false);
        yield return new("TaintToleration", "other labels of a node", pod, Plain, Sample.Node("n"), false);
    }

    private static IEnumerable<HintCase> Affinities()
    {
        var pod = Sample.Pod("p") with { Spec = new() { NodeSelector = EquatableMap.Create(("zone", "a")) } };
        yield return new("NodeAffinity", "new node that matches", pod, null, Plain, true);
        yield return new("NodeAffinity", "new node that does not", pod, null, Sample.Node("n"), false);
        yield return new("NodeAffinity", "matches now", pod, Sample.Node("n"), Plain, true);
        yield return new("NodeAffinity", "matched before", pod, Plain, Sample.Node("n", ("zone", "a"), ("x", "y")), false);
        yield return new("NodeAffinity", "matches no more", pod, Plain, Sample.Node("n"), false);
        yield return new("NodeAffinity", "taint gone", pod, Plain.Tainted(Sample.Taint("x")), Plain, true);
        yield return new("NodeAffinity", "more room", pod, Full, Plain, false);
    }

    private static IEnumerable<HintCase> Ports()
    {
        var pod = Sample.Pod("p").OnPort(8080);
        yield return new("NodePorts", "the port is free", pod, Other.OnPort(8080), null, true);
        yield return new("NodePorts", "the port is kept no more", pod, Kept.OnPort(8080), null, false);
        yield return new("NodePorts", "another port is free", pod, Other.OnPort(9090), null, false);
        yield return new("NodePorts", "the port of another protocol is free", pod, Other.OnPort(8080, "UDP"), null, false);
        yield return new("NodePorts", "the port on one address is free", pod, Other.OnPort(8080, ip: "10.0.0.1"), null, true);
        yield return new("NodePorts", "a Pod without ports is gone", pod, Other, null, false);
        yield return new("NodePorts", "new node", pod, null, Plain, true);
        yield return new("NodePorts", "other labels", pod, Plain, Sample.Node("n"), false);
    }

    private static IEnumerable<HintCase> Resources()
    {
        var pod = Sample.Pod("p").Requesting(("cpu", "2"));
        const string Plugin = "NodeResourcesFit";
        yield return new(Plugin, "Pod gone from its node", pod, Other, null, true);
        yield return new(Plugin, "pending Pod gone", pod, Pending, null, false);
        yield return new(Plugin, "new node with room", pod, null, Plain, true);
        yield return new(Plugin, "new node that is too small", pod, null, Full, false);
        yield return new(Plugin, "new node that takes no Pods", pod, null, Plain.With(("cpu", "4")), false);
        yield return new(Plugin, "grown to fit", pod, Full, Plain, true);
        yield return new(Plugin, "grown, but not enough", pod, Full, Full.With(("cpu", "1500m"), ("pods", "10")), false);
        yield return new(Plugin, "grown in something else", pod, Plain, Plain.With(("cpu", "4"), ("memory", "16Gi"), ("pods", "110")), false);
        yield return new(Plugin, "takes more Pods", pod, Plain, Plain.With(("cpu", "4"), ("memory", "8Gi"), ("pods", "111")), true);
        yield return new(Plugin, "shrunk", pod, Plain, Plain.With(("cpu", "3"), ("memory", "8Gi"), ("pods", "110")), false);
        yield return new(Plugin, "GPUs that are wanted", pod.Requesting(("nvidia.com/gpu", "1")), Plain, Plain.With(("cpu", "4"), ("nvidia.com/gpu", "1"), ("pods", "110")), true);
        yield return new(Plugin, "asks for less itself", pod, pod, pod.Requesting(("cpu", "1")), true);
        yield return new(Plugin, "asks for more itself", pod, pod, pod.Requesting(("cpu", "3")), false);
        yield return new(Plugin, "a Pod on a node asks for less CPU", pod, Other.Requesting(("cpu", "2")), Other.Requesting(("cpu", "1")), true);
        yield return new(Plugin, "a Pod on a node asks for less memory", pod, Other.Requesting(("memory", "2Gi")), Other.Requesting(("memory", "1Gi")), false);
        yield return new(Plugin, "a pending Pod asks for less CPU", pod, Pending.Requesting(("cpu", "2")), Pending.Requesting(("cpu", "1")), false);
        yield return new(Plugin, "other labels of a Pod", pod, Other, Other.Labelled(("a", "b")), false);
        yield return new(Plugin, "taint gone", pod, Plain.Tainted(Sample.Taint("x")), Plain, true);
    }

    private static IEnumerable<HintCase> Spreads()
    {
        const string Plugin = "PodTopologySpread";
        var pod = Spread();
        var web = Other.Labelled(("app", "web"));
        yield return new(Plugin, "a Pod that counts came", pod, null, web, true);
        yield return new(Plugin, "a Pod that counts went", pod, web, null, true);
        yield return new(Plugin, "a Pod that does not count came", pod, null, Other, false);
        yield return new(Plugin, "a Pod of another namespace went", pod, Sample.Pod("other", node: "n", @namespace: "far").Labelled(("app", "web")), null, false);
        yield return new(Plugin, "a pending Pod came", pod, null, Pending.Labelled(("app", "web")), false);
        yield return new(Plugin, "a Pod begins to count", pod, Other, web, true);
        yield return new(Plugin, "a Pod ceases to count", pod, web, Other, true);
        yield return new(Plugin, "a Pod gets a label that does not matter", pod, web, Other.Labelled(("app", "web"), ("x", "y")), false);
        yield return new(Plugin, "the Pod itself ceases to count", pod, pod, pod.Labelled(("app", "db")), true);
        yield return new(Plugin, "it tolerates more, which does not matter", pod, pod, pod.Tolerating(Sample.Toleration("gpu")), false);
        yield return new(Plugin, "it tolerates more, which matters", Spread("Honor"), Spread("Honor"), Spread("Honor").Tolerating(Sample.Toleration("gpu")), true);
        yield return new(Plugin, "new node in a zone", pod, null, Plain, true);
        yield return new(Plugin, "new node in no zone", pod, null, Sample.Node("n"), false);
        yield return new(Plugin, "node of a zone gone", pod, Plain, null, true);
        yield return new(Plugin, "node of no zone gone", pod, Sample.Node("n"), null, false);
        yield return new(Plugin, "node moved", pod, Plain, Sample.Node("n", ("zone", "b")), true);
        yield return new(Plugin, "node left its zone", pod, Plain, Sample.Node("n"), true);
        yield return new(Plugin, "node stays in its zone", pod, Plain, Sample.Node("n", ("zone", "a"), ("x", "y")), false);
        yield return new(Plugin, "taint of a node in a zone gone", pod, Plain.Tainted(Sample.Taint("x")), Plain, true);
        yield return new(Plugin, "taint of a node in no zone gone", pod, Sample.Node("n").Tainted(Sample.Taint("x")), Sample.Node("n"), false);
        yield return new(Plugin, "rejected by defaults of the profile", Sample.Pod("p"), null, Plain, true);
    }

    private static IEnumerable<HintCase> Companies()
    {
        const string Plugin = "InterPodAffinity";
        var near = Company("p", near: "web");
        var apart = Company("p", apart: "web");
        var web = Other.Labelled(("app", "web"));
        yield return new(Plugin, "the wanted company came", near, null, web, true);
        yield return new(Plugin, "other company came", near, null, Other, false);
        yield return new(Plugin, "the wanted company is still pending", near, null, Pending.Labelled(("app", "web")), false);
        yield return new(Plugin, "a Pod became the wanted company", near, Other, web, true);
        yield return new(Plugin, "the wanted company went", near, web, null, false);
        yield return new(Plugin, "the shunned company went", apart, web, null, true);
        yield return new(Plugin, "other company went", apart, Other, null, false);
        yield return new(Plugin, "a Pod is no longer the shunned company", apart, web, Other, true);
        yield return new(Plugin, "a Pod became the shunned company", apart, Other, web, false);
        yield return new(Plugin, "a Pod that shunned this one went", Sample.Pod("p").Labelled(("app", "web")), OnNode(Company("other", apart: "web")), null, true);
        yield return new(Plugin, "a Pod that shuns others went", Sample.Pod("p"), OnNode(Company("other", apart: "web")), null, false);
        yield return new(Plugin, "it has other labels itself", near, near, near.Labelled(("app", "web")), true);
        yield return new(Plugin, "new node in a zone, for company", near, null, Plain, true);
        yield return new(Plugin, "new node in a zone, for keeping apart", apart, null, Plain, true);
        yield return new(Plugin, "new node in no zone", near, null, Sample.Node("n"), false);
        yield return new(Plugin, "node left its zone, for company", near, Plain, Sample.Node("n"), false);
        yield return new(Plugin, "node left its zone, for keeping apart", apart, Plain, Sample.Node("n"), true);
        yield return new(Plugin, "node moved", near, Plain, Sample.Node("n", ("zone", "b")), true);
        yield return new(Plugin, "node stays in its zone", apart, Plain, Sample.Node("n", ("zone", "a"), ("x", "y")), false);
    }

    private static IEnumerable<HintCase> Features()
    {
        const string Plugin = "NodeDeclaredFeatures";
        var pod = Sample.Pod("p");
        var able = Plain with { Status = Plain.Status with { DeclaredFeatures = ["X"] } };
        yield return new(Plugin, "new node", pod, null, Plain, true);
        yield return new(Plugin, "more features", pod, Plain, able, true);
        yield return new(Plugin, "other labels", pod, able, able with { Metadata = able.Metadata with { Labels = default } }, false);
        yield return new(Plugin, "needs the same", pod, pod, pod with { Metadata = pod.Metadata with { Annotations = EquatableMap.Create(("a", "b")) } }, false);
        yield return new(Plugin, "needs less", pod with { Spec = new() { HostNetwork = true, HostUsers = false } }, pod, pod, true);
    }

    private static IEnumerable<HintCase> Restrictions()
    {
        const string Plugin = "VolumeRestrictions";
        var pod = Sample.Pod("p").WithVolumes(Sample.Claim("data"), Disk("disk"), Sample.Ephemeral("scratch"));
        yield return new(Plugin, "the claim is free", pod, Other.WithVolumes(Sample.Claim("data")), null, true);
        yield return new(Plugin, "another claim is free", pod, Other.WithVolumes(Sample.Claim("logs")), null, false);
        yield return new(Plugin, "the disk is free", pod, Other.WithVolumes(Disk("disk")), null, true);
        yield return new(Plugin, "another disk is free", pod, Other.WithVolumes(Disk("disk-2")), null, false);
        yield return new(Plugin, "a claim of another namespace is free", pod, Sample.Pod("other", node: "n", @namespace: "far").WithVolumes(Sample.Claim("data")), null, false);
        yield return new(Plugin, "the claim is there", pod, null, Claim("data"), true);
        yield return new(Plugin, "another claim is there", pod, null, Claim("logs"), false);
        yield return new(Plugin, "the claim of the ephemeral volume is there", pod, null, Claim("p-scratch"), false);
        yield return new(Plugin, "new node", pod, null, Plain, true);
    }

    private static IEnumerable<HintCase> Limits()
    {
        const string Plugin = "NodeVolumeLimits";
        var pod = Sample.Pod("p").WithVolumes(Sample.Claim("data"), Sample.Ephemeral("scratch"));
        yield return new(Plugin, "a Pod with claims went", pod, Other.WithVolumes(Sample.Claim("x")), null, true);
        yield return new(Plugin, "a Pod without claims went", pod, Other.WithVolumes(Disk("x")), null, false);
        yield return new(Plugin, "new driver", pod, null, Driver(2), true);
        yield return new(Plugin, "more volumes", pod, Driver(2), Driver(3), true);
        yield return new(Plugin, "fewer volumes", pod, Driver(3), Driver(2), false);
        yield return new(Plugin, "the claim of the ephemeral volume is there", pod, null, Claim("p-scratch"), true);
        yield return new(Plugin, "another claim is there", pod, null, Claim("logs"), false);
        yield return new(Plugin, "new node", pod, null, Plain, false);
    }

    private static IEnumerable<HintCase> Bindings()
    {
        const string Plugin = "VolumeBinding";
        var pod = Sample.Pod("p").WithVolumes(Sample.Claim("data"), new Volume { Name = "inline", Csi = new() { Driver = "csi.example.com" } });
        yield return new(Plugin, "new class", pod, null, Class(), true);
        yield return new(Plugin, "class allows other places", pod, Class(), Class() with { AllowedTopologies = [new TopologySelectorTerm()] }, true);
        yield return new(Plugin, "class changed otherwise", pod, Class(), Class() with { AllowVolumeExpansion = true }, false);
        yield return new(Plugin, "the claim changed", pod, Claim("data"), Claim("data") with { Spec = new() { VolumeName = "pv" } }, true);
        yield return new(Plugin, "another claim changed", pod, Claim("logs"), Claim("logs") with { Spec = new() { VolumeName = "pv" } }, false);
        yield return new(Plugin, "new volume", pod, null, Volume(), true);
        yield return new(Plugin, "new node", pod, null, Plain, true);
        yield return new(Plugin, "other labels of a node", pod, Plain, Sample.Node("n"), true);
        yield return new(Plugin, "more room", pod, Full, Plain, false);
        yield return new(Plugin, "new drivers", pod, null, Driver(2), true);
        yield return new(Plugin, "other limits", pod, Driver(2), Driver(3), false);
        yield return new(Plugin, "other kinds migrated", pod, Driver(2), Driver(2, "kubernetes.io/aws-ebs"), true);
        yield return new(Plugin, "capacity measured no more", pod, Capacity(true), Capacity(false), true);
        yield return new(Plugin, "capacity measured now", pod, Capacity(false), Capacity(true), false);
        yield return new(Plugin, "capacity of a driver that is not named", Sample.Pod("p").WithVolumes(Sample.Claim("data")), Capacity(true), Capacity(false), false);
    }

    private static IEnumerable<HintCase> Zones()
    {
        const string Plugin = "VolumeZone";
        var pod = Sample.Pod("p").WithVolumes(Sample.Claim("data"));
        yield return new(Plugin, "new class that waits", pod, null, Class("WaitForFirstConsumer"), true);
        yield return new(Plugin, "new class that does not", pod, null, Class("Immediate"), false);
        yield return new(Plugin, "the claim is there", pod, null, Claim("data"), true);
        yield return new(Plugin, "another claim is there", pod, null, Claim("logs"), false);
        yield return new(Plugin, "new volume", pod, null, Volume(), true);
        yield return new(Plugin, "volume in another zone", pod, Volume("a__b"), Volume("a__c"), true);
        yield return new(Plugin, "volume in the same zones", pod, Volume("a__b"), Volume("b__a"), false);
        yield return new(Plugin, "other labels of a node", pod, Plain, Sample.Node("n"), true);
        yield return new(Plugin, "more room", pod, Full, Plain, false);
    }

    private static Pod Spread(string taintsPolicy = "Ignore") => Sample.Pod("p").Labelled(("app", "web")) with
    {
        Spec = new()
        {
            TopologySpreadConstraints =
            [
                new() { TopologyKey = "zone", MaxSkew = 1, WhenUnsatisfiable = "DoNotSchedule", NodeTaintsPolicy = taintsPolicy, LabelSelector = Selects("web") },
            ],
        },
    };

    private static Pod Company(string name, string? near = null, string? apart = null) => Sample.Pod(name) with
    {
        Spec = new()
        {
            Affinity = new()
            {
                PodAffinity = near is null ? null : new() { RequiredDuringSchedulingIgnoredDuringExecution = [Term(near)] },
                PodAntiAffinity = apart is null ? null : new() { RequiredDuringSchedulingIgnoredDuringExecution = [Term(apart)] },
            },
        },
    };

    private static Pod OnNode(Pod pod) => pod with { Spec = pod.Spec with { NodeName = "n" } };

    private static PodAffinityTerm Term(string app) => new() { TopologyKey = "zone", LabelSelector = Selects(app) };

    private static LabelSelector Selects(string app) => new() { MatchLabels = EquatableMap.Create(("app", app)) };

    private static Volume Disk(string name) => new() { Name = "disk", AwsElasticBlockStore = new() { VolumeID = name } };

    private static PersistentVolumeClaim Claim(string name) => new() { Metadata = new() { Name = name, Namespace = "default" } };

    private static PersistentVolume Volume(string zones = "a") => new()
    {
        Metadata = new() { Name = "pv", Labels = EquatableMap.Create((TopologyLabels.Zone, zones)) },
    };

    private static StorageClass Class(string mode = "Immediate") => new() { Metadata = new() { Name = "fast" }, VolumeBindingMode = mode };

    private static CSINode Driver(int count, string migrated = "") => new()
    {
        Metadata = new() { Name = "n", Annotations = EquatableMap.Create(("storage.alpha.kubernetes.io/migrated-plugins", migrated)) },
        Spec = new() { Drivers = [new CSINodeDriver { Name = "csi.example.com", Allocatable = new() { Count = count } }] },
    };

    private static CSIDriver Capacity(bool measured) => new() { Metadata = new() { Name = "csi.example.com" }, Spec = new() { StorageCapacity = measured } };
}
