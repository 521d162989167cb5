using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;

namespace KubeDsl.Core.Tests.Scheduling.Columns;

/// <summary>Makes small clusters and Pods that touch every plugin often: few values for everything, so that they collide.</summary>
internal sealed class RandomCluster(int seed)
{
    private static readonly string[] Apps = ["web", "api", "db"];
    private static readonly string[] Namespaces = ["default", "team-a", "team-b"];
    private static readonly string[] Keys = [TopologyLabels.Hostname, TopologyLabels.Zone, "rack", "disk", "absent"];
    private static readonly string[] Images = ["app:1", "web", "db:2"];
    private readonly bool hasImages = seed % 3 == 0;
    private readonly bool repeatsHostnames = seed % 7 == 0;

    public Random Random { get; } = new(seed);

    public bool Chance(int percent) => this.Random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> values) => values[this.Random.Next(values.Count)];

    public Node Node(int index)
    {
        var name = Text($"node-{index}");
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!this.Chance(8))
            labels[TopologyLabels.Hostname] = this.repeatsHostnames && this.Chance(40) ? "shared" : name;
        if (!this.Chance(12))
            labels[TopologyLabels.Zone] = this.Chance(3) ? "" : Text($"zone-{this.Random.Next(3)}");
        if (this.Chance(70))
            labels["rack"] = Text($"rack-{this.Random.Next(5)}");
        if (this.Chance(50))
            labels["disk"] = this.Pick(["ssd", "hdd"]);
        return new Node
        {
            Metadata = new ObjectMeta { Name = name, Labels = new(labels) },
            Spec = new NodeSpec { Unschedulable = this.Chance(4) ? true : null, Taints = this.Some(2, this.Taint, 25) },
            Status = new NodeStatus
            {
                Allocatable = this.Allocatable(),
                Images = this.hasImages
                    ? this.Some(2, () => new ContainerImage { Names = [this.Pick(["app:1", "web:latest", "db:2"])], SizeBytes = this.Random.NextInt64(1L << 31) }, 60)
                    : [],
            },
        };
    }

    public Pod Pod()
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["app"] = this.Pick(Apps) };
        if (this.Chance(50))
            labels["tier"] = this.Pick(["front", "back"]);
        return new Pod
        {
            Metadata = new ObjectMeta
            {
                Namespace = this.Chance(60) ? null : this.Pick(Namespaces),
                Labels = new(labels),
                OwnerReferences = this.Chance(20) ? [new OwnerReference { ApiVersion = "apps/v1", Kind = "ReplicaSet", Name = "owner", Uid = "u", Controller = true }] : [],
            },
            Spec = new PodSpec
            {
                Containers = this.Containers(),
                InitContainers = this.Chance(10) ? this.Containers() : [],
                Priority = this.Chance(85) ? null : this.Random.Next(3) * 10,
                NodeSelector = this.Chance(10) ? new([new("disk", this.Pick(["ssd", "hdd"]))]) : [],
                Tolerations = this.Some(2, this.Toleration, 30),
                Affinity = this.Affinity(),
                TopologySpreadConstraints = this.Chance(35) ? this.Some(3, this.Constraint, 60) : [],
                Volumes = this.Chance(3) ? [new Volume { Name = "v", GcePersistentDisk = new GCEPersistentDiskVolumeSource { PdName = "disk" } }] : [],
            },
        };
    }

    public Service Service() => new()
    {
        Metadata = new ObjectMeta { Name = Text($"service-{this.Random.Next(3)}"), Namespace = this.Chance(60) ? null : this.Pick(Namespaces) },
        Spec = new ServiceSpec { Selector = new([new("app", this.Pick(Apps))]) },
    };

    public ReplicaSet ReplicaSet() => new()
    {
        Metadata = new ObjectMeta { Name = "owner", Namespace = this.Chance(60) ? null : this.Pick(Namespaces) },
        Spec = new ReplicaSetSpec { Selector = this.Selector() },
    };

    public Namespace Namespace() => new()
    {
        Metadata = new ObjectMeta { Name = this.Pick(Namespaces), Labels = new([new("team", this.Pick(["a", "b"]))]) },
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private EquatableArray<T> Some<T>(int most, Func<T> make, int percent) =>
        Enumerable.Range(0, most).Where(_ => this.Chance(percent)).Select(_ => make()).ToEquatableArray();

    private EquatableMap<Quantity> Allocatable()
    {
        var amounts = new Dictionary<string, Quantity>(StringComparer.Ordinal)
        {
            ["cpu"] = Quantity.FromMilli(this.Chance(3) ? 0 : 500 * this.Random.Next(1, 9)),
            ["memory"] = Quantity.FromBytes((1L << 28) * this.Random.Next(1, 17)),
            ["pods"] = Quantity.FromUnits(this.Random.Next(2, 12)),
        };
        if (this.Chance(40))
            amounts["example.com/gpu"] = Quantity.FromUnits(this.Random.Next(1, 4));
        if (this.Chance(60))
            amounts["ephemeral-storage"] = Quantity.FromBytes(1L << 30);
        return new(amounts);
    }

    private Taint Taint() => new()
    {
        Key = this.Pick(["dedicated", "spot"]),
        Value = this.Pick(["x", "y"]),
        Effect = this.Pick(["NoSchedule", "PreferNoSchedule", "PreferNoSchedule", "NoExecute"]),
    };

    private Toleration Toleration() => new()
    {
        Key = this.Pick(["dedicated", "spot"]),
        Operator = this.Chance(50) ? "Exists" : null,
        Value = this.Pick(["x", "y"]),
        Effect = this.Chance(50) ? this.Pick(["NoSchedule", "PreferNoSchedule"]) : null,
    };

    private EquatableArray<Container> Containers() => Enumerable.Range(0, this.Chance(80) ? 1 : 2).Select(this.Container).ToEquatableArray();

    private Container Container(int index)
    {
        var requests = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        if (this.Chance(80))
            requests["cpu"] = Quantity.FromMilli(100 * this.Random.Next(0, 8));
        if (this.Chance(80))
            requests["memory"] = Quantity.FromBytes((1L << 26) * this.Random.Next(0, 12));
        if (this.Chance(8))
            requests["example.com/gpu"] = Quantity.FromUnits(1);
        if (this.Chance(8))
            requests["ephemeral-storage"] = Quantity.FromBytes(1L << 28);
        return new Container
        {
            Name = Text($"c{index}"),
            Image = this.Pick(Images),
            Resources = new ResourceRequirements { Requests = new(requests) },
            Ports = this.Chance(10)
                ? [new ContainerPort { ContainerPortValue = 80, HostPort = 8000 + this.Random.Next(3), HostIP = this.Chance(40) ? this.Pick(["10.0.0.1", "10.0.0.2"]) : null }]
                : [],
        };
    }

    private Affinity? Affinity()
    {
        if (!this.Chance(45))
            return null;
        return new Affinity
        {
            NodeAffinity = this.Chance(40) ? this.NodeAffinity() : null,
            PodAffinity = this.Chance(40)
                ? new PodAffinity
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = this.Some(2, this.Term, 25),
                    PreferredDuringSchedulingIgnoredDuringExecution = this.Some(2, this.WeightedTerm, 40),
                }
                : null,
            PodAntiAffinity = this.Chance(50)
                ? new PodAntiAffinity
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = this.Some(2, this.Term, 35),
                    PreferredDuringSchedulingIgnoredDuringExecution = this.Some(2, this.WeightedTerm, 40),
                }
                : null,
        };
    }

    private NodeAffinity NodeAffinity() => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution = this.Chance(30) ? new NodeSelector { NodeSelectorTerms = [this.NodeTerm(), this.NodeTerm()] } : null,
        PreferredDuringSchedulingIgnoredDuringExecution = this.Some(2, () => new PreferredSchedulingTerm { Weight = this.Random.Next(1, 60), Preference = this.NodeTerm() }, 60),
    };

    private NodeSelectorTerm NodeTerm() => this.Chance(20)
        ? new NodeSelectorTerm { MatchFields = [new NodeSelectorRequirement { Key = "metadata.name", Operator = "In", Values = [Text($"node-{this.Random.Next(8)}")] }] }
        : new NodeSelectorTerm { MatchExpressions = [this.NodeRequirement()] };

    private NodeSelectorRequirement NodeRequirement() => this.Chance(30)
        ? new NodeSelectorRequirement { Key = "rack", Operator = this.Pick(["Exists", "DoesNotExist"]) }
        : new NodeSelectorRequirement { Key = "disk", Operator = this.Pick(["In", "NotIn"]), Values = [this.Pick(["ssd", "hdd"])] };

    private WeightedPodAffinityTerm WeightedTerm() => new() { Weight = this.Random.Next(1, 101), PodAffinityTerm = this.Term() };

    private PodAffinityTerm Term() => new()
    {
        TopologyKey = this.Pick(Keys),
        LabelSelector = this.Chance(95) ? this.Selector() : null,
        Namespaces = this.Chance(15) ? [this.Pick(Namespaces)] : [],
        NamespaceSelector = this.Chance(15) ? this.NamespaceSelector() : null,
    };

    private LabelSelector NamespaceSelector() => this.Chance(30)
        ? new LabelSelector { MatchExpressions = [new LabelSelectorRequirement { Key = "team", Operator = "NotIn", Values = ["a"] }] }
        : new LabelSelector { MatchLabels = new([new("team", this.Pick(["a", "b"]))]) };

    private LabelSelector Selector() => this.Random.Next(10) switch
    {
        0 => new LabelSelector(),
        1 or 2 => new LabelSelector { MatchLabels = new([new("tier", this.Pick(["front", "back"]))]) },
        3 => new LabelSelector { MatchExpressions = [new LabelSelectorRequirement { Key = "tier", Operator = this.Pick(["Exists", "DoesNotExist"]) }] },
        _ => new LabelSelector { MatchLabels = new([new("app", this.Pick(Apps))]) },
    };

    private TopologySpreadConstraint Constraint() => new()
    {
        TopologyKey = this.Pick(Keys.AsSpan(0, this.Chance(95) ? 4 : 5).ToArray()),
        MaxSkew = this.Random.Next(1, 4),
        MinDomains = this.Chance(15) ? this.Random.Next(1, 5) : null,
        WhenUnsatisfiable = this.Pick(["DoNotSchedule", "ScheduleAnyway"]),
        LabelSelector = this.Chance(95) ? this.Selector() : null,
        MatchLabelKeys = this.Chance(10) ? ["tier"] : [],
        NodeAffinityPolicy = this.Chance(30) ? this.Pick(["Honor", "Ignore"]) : null,
        NodeTaintsPolicy = this.Chance(30) ? this.Pick(["Honor", "Ignore"]) : null,
    };
}
