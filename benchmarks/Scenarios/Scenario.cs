using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;

namespace KubeDsl.Benchmarks.Scenarios;

/// <summary>A cluster and the Pods that come to it.</summary>
internal sealed class Scenario(ScenarioKind kind, int nodes, int pods)
{
    private const string AppLabel = "app";

    /// <summary>How many templates there are; in <see cref="ScenarioKind.Distinct"/> as many as Pods.</summary>
    public int TemplateCount => kind switch
    {
        ScenarioKind.Distinct => pods,
        ScenarioKind.AntiAffinity => Math.Max(ScenarioContainers.SizeCount, ((2 * pods) + nodes - 1) / nodes),
        _ => ScenarioContainers.SizeCount,
    };

    public ClusterObjects Cluster() => new() { Nodes = ScenarioNodes.Create(nodes).ToEquatableArray() };

    /// <summary>The Pod that stands for a template.</summary>
    public Pod Template(int index)
    {
        var labels = new EquatableMap<string>([new(AppLabel, Invariant($"app-{index}"))]);
        return new Pod
        {
            Metadata = new ObjectMeta { Name = Invariant($"app-{index}"), Namespace = "default", Labels = labels },
            Spec = new PodSpec
            {
                Containers = [kind == ScenarioKind.Distinct ? ScenarioContainers.Create(50 + (index * 7919L % 400), 64 + (index / 400 % 900)) : ScenarioContainers.OfSize(index)],
                TopologySpreadConstraints = Constraints(labels),
                Affinity = kind == ScenarioKind.AntiAffinity ? Apart(labels) : null,
            },
        };
    }

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
