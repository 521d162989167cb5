using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;

namespace KubeDsl.Benchmarks.Scenarios;

/// <summary>A cluster and the Pods that come to it. Three zones in turn; three nodes of four have 16 cores and 64 Gi, every fourth 32 cores and 128 Gi; 110 Pods each.</summary>
internal sealed class Scenario(ScenarioKind kind, int nodes, int pods)
{
    private const string AppLabel = "app";
    private static readonly (long MilliCpu, long Mebibytes)[] Sizes = [(100, 128), (250, 256), (500, 1024), (100, 500), (50, 64)];
    private static readonly string[] Zones = ["zone-a", "zone-b", "zone-c"];

    /// <summary>How many templates there are; in <see cref="ScenarioKind.Distinct"/> as many as Pods.</summary>
    public int TemplateCount => kind switch
    {
        ScenarioKind.Distinct => pods,
        ScenarioKind.AntiAffinity => Math.Max(Sizes.Length, ((2 * pods) + nodes - 1) / nodes),
        _ => Sizes.Length,
    };

    public ClusterObjects Cluster() => new() { Nodes = Enumerable.Range(0, nodes).Select(Node).ToEquatableArray() };

    /// <summary>The Pod that stands for a template.</summary>
    public Pod Template(int index)
    {
        var (cpu, memory) = Sizes[index % Sizes.Length];
        if (kind == ScenarioKind.Distinct)
            (cpu, memory) = (50 + (index * 7919L % 400), 64 + (index / 400 % 900));
        var labels = new EquatableMap<string>([new(AppLabel, Invariant($"app-{index}"))]);
        return new Pod
        {
            Metadata = new ObjectMeta { Name = Invariant($"app-{index}"), Namespace = "default", Labels = labels },
            Spec = new PodSpec
            {
                Containers = [Container(cpu, memory)],
                TopologySpreadConstraints = Constraints(labels),
                Affinity = kind == ScenarioKind.AntiAffinity ? Apart(labels) : null,
            },
        };
    }

    private static Node Node(int index)
    {
        var name = Invariant($"node-{index:D5}");
        var size = index % 4 == 3 ? 2 : 1;
        return new Node
        {
            Metadata = new ObjectMeta
            {
                Name = name,
                Labels = new([new(TopologyLabels.Hostname, name), new(TopologyLabels.Zone, Zones[index % Zones.Length])]),
            },
            Status = new NodeStatus
            {
                Allocatable = new(
                [
                    new("cpu", Quantity.FromUnits(16 * size)),
                    new("memory", Quantity.FromBytes((64L * size) << 30)),
                    new("pods", Quantity.FromUnits(110)),
                ]),
            },
        };
    }

    private static Container Container(long milliCpu, long mebibytes) => new()
    {
        Name = "main",
        Image = "registry.example/app:1",
        Resources = new ResourceRequirements
        {
            Requests = new([new("cpu", Quantity.FromMilli(milliCpu)), new("memory", Quantity.FromBytes(mebibytes << 20))]),
        },
    };

    private static Affinity Apart(EquatableMap<string> labels) => new()
    {
        PodAntiAffinity = new PodAntiAffinity
        {
            RequiredDuringSchedulingIgnoredDuringExecution =
            [
                new PodAffinityTerm { TopologyKey = TopologyLabels.Hostname, LabelSelector = new LabelSelector { MatchLabels = labels } },
            ],
        },
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private EquatableArray<TopologySpreadConstraint> Constraints(EquatableMap<string> labels)
    {
        if (kind is not (ScenarioKind.ZoneHard or ScenarioKind.ZoneSoft))
            return [];
        return
        [
            new TopologySpreadConstraint
            {
                MaxSkew = 1,
                TopologyKey = TopologyLabels.Zone,
                WhenUnsatisfiable = kind == ScenarioKind.ZoneHard ? "DoNotSchedule" : "ScheduleAnyway",
                LabelSelector = new LabelSelector { MatchLabels = labels },
            },
        ];
    }
}
