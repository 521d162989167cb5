using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Core.Tests.Scheduling.Columns;

/// <summary>What the fast scheduler must not do: allocate, or ask the plain one without need.</summary>
public sealed class ColumnSchedulerCostTests
{
    private static readonly EquatableMap<string> Labels = new([new("app", "web")]);

    public static TheoryData<string> Kinds { get; } = ["plain", "hard", "soft", "hostname", "anti-affinity"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Placements_allocate_nothing_once_tables_have_grown(string kind)
    {
        var scheduler = new ColumnScheduler(Cluster(40));
        var templates = new[] { scheduler.Register(Pod("a", kind)), scheduler.Register(Pod("b", "plain")) };
        Churn(scheduler, templates, 2_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Churn(scheduler, templates, 2_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, scheduler.LeftToPlain);
    }

    [Fact]
    public void A_failure_is_explained_once_while_nothing_happens()
    {
        var scheduler = new ColumnScheduler(Cluster(3));
        var huge = Pod("a", "plain", cpu: 1_000_000);
        var first = scheduler.Schedule(Named(huge, 1));
        Assert.StartsWith("0/3 nodes are available: 3 Insufficient cpu.", first.Message, StringComparison.Ordinal);
        Assert.Equal(first, scheduler.Schedule(Named(huge, 2)));
        Assert.Equal(1, scheduler.LeftToPlain);

        scheduler.Apply(Node(3));
        Assert.StartsWith("0/4 nodes are available: 4 Insufficient cpu.", scheduler.Schedule(Named(huge, 3)).Message, StringComparison.Ordinal);
        Assert.Equal(2, scheduler.LeftToPlain);
    }

    [Fact]
    public void A_template_of_another_scheduler_is_refused()
    {
        var template = new ColumnScheduler(Cluster(1)).Register(Pod("a", "plain"));
        Assert.Throws<ArgumentException>(() => new ColumnScheduler(Cluster(1)).Place(template));
    }

    [Fact]
    public void The_plain_scheduler_learns_of_a_Pod_only_its_last_state()
    {
        var scheduler = new ColumnScheduler(Cluster(3));
        var template = scheduler.Register(Pod("a", "plain"));
        var stays = scheduler.Place(template);
        var goes = scheduler.Place(template);
        Assert.True(scheduler.Remove(template, goes));
        Assert.Equal(0, scheduler.Cluster.Nodes.Sum(node => node.Pods.Count));
        scheduler.CatchUp();
        Assert.Equal(1, scheduler.Cluster.Nodes.Sum(node => node.Pods.Count));
        Assert.True(scheduler.Remove(template, stays));
        Assert.False(scheduler.Remove(template, stays));
        scheduler.CatchUp();
        Assert.Equal(0, scheduler.Cluster.Nodes.Sum(node => node.Pods.Count));
    }

    private static void Churn(ColumnScheduler scheduler, PodTemplate[] templates, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var first = scheduler.Place(templates[0]);
            var second = scheduler.Place(templates[1]);
            var third = scheduler.Place(templates[0]);
            scheduler.Remove(templates[0], first);
            scheduler.Remove(templates[1], second);
            scheduler.Remove(templates[0], third);
        }
    }

    private static ClusterObjects Cluster(int nodes) => new() { Nodes = Enumerable.Range(0, nodes).Select(Node).ToEquatableArray() };

    private static Node Node(int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"node-{index}");
        return new Node
        {
            Metadata = new ObjectMeta
            {
                Name = name,
                Labels = new([new(TopologyLabels.Hostname, name), new(TopologyLabels.Zone, string.Create(CultureInfo.InvariantCulture, $"zone-{index % 3}"))]),
            },
            Status = new NodeStatus
            {
                Allocatable = new([new("cpu", Quantity.FromUnits(4)), new("memory", Quantity.FromBytes(1L << 33)), new("pods", Quantity.FromUnits(20))]),
            },
        };
    }

    private static Pod Named(Pod pod, int number) => pod with { Metadata = pod.Metadata with { Name = string.Create(CultureInfo.InvariantCulture, $"pod-{number}") } };

    private static Pod Pod(string name, string kind, long cpu = 100) => new()
    {
        Metadata = new ObjectMeta { Name = name, Labels = Labels },
        Spec = new PodSpec
        {
            Containers = [new Container { Name = "c", Resources = new ResourceRequirements { Requests = new([new("cpu", Quantity.FromMilli(cpu))]) } }],
            TopologySpreadConstraints = kind switch
            {
                "hard" => [Constraint(TopologyLabels.Zone, "DoNotSchedule")],
                "soft" => [Constraint(TopologyLabels.Zone, "ScheduleAnyway")],
                "hostname" => [Constraint(TopologyLabels.Hostname, "ScheduleAnyway"), Constraint(TopologyLabels.Zone, "ScheduleAnyway")],
                _ => [],
            },
            Affinity = kind == "anti-affinity"
                ? new Affinity
                {
                    PodAntiAffinity = new PodAntiAffinity
                    {
                        RequiredDuringSchedulingIgnoredDuringExecution = [new PodAffinityTerm { TopologyKey = TopologyLabels.Hostname, LabelSelector = new LabelSelector { MatchLabels = Labels } }],
                    },
                }
                : null,
        },
    };

    private static TopologySpreadConstraint Constraint(string key, string whenUnsatisfiable) => new()
    {
        TopologyKey = key,
        MaxSkew = 1,
        WhenUnsatisfiable = whenUnsatisfiable,
        LabelSelector = new LabelSelector { MatchLabels = Labels },
    };
}
