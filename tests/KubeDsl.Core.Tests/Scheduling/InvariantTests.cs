using KubeDsl.Collections;
using KubeDsl.Core.Tests.Scheduling.Columns;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Explaining;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>What must hold in every cluster, tried on random ones. A failing seed fails again.</summary>
public sealed class InvariantTests
{
    private const int Clusters = 150;
    private const int Arrivals = 25;

    public static TheoryData<int> Batches { get; } = [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Batches))]
    public void No_node_gives_more_than_it_has_and_no_port_twice(int batch) => ForEach(batch, (source, seed) =>
    {
        var scheduler = new Scheduler(Objects(source));
        for (var i = 0; i < Arrivals; i++)
            scheduler.Schedule(Pod(source, i));
        foreach (var node in scheduler.Cluster.Nodes)
        {
            Assert.True(node.Pods.Count <= node.Allocatable.Pods, $"seed {seed}: {node.Name} runs too many Pods");
            foreach (var resource in new[] { "cpu", "memory", "example.com/gpu" })
                Assert.True(node.Requested[resource] <= node.Allocatable[resource], $"seed {seed}: {node.Name} gives too much {resource}");
            var ports = node.Pods.SelectMany(p => p.HostPorts.Select(port => (p.Key, Port: port))).ToList();
            Assert.DoesNotContain(ports, a => ports.Exists(b => a.Key != b.Key && a.Port.ConflictsWith(b.Port)));
        }
    });

    [Theory]
    [MemberData(nameof(Batches))]
    public void What_a_node_has_given_is_the_sum_of_its_Pods(int batch) => ForEach(batch, (source, seed) =>
    {
        var scheduler = new Scheduler(Objects(source));
        for (var i = 0; i < Arrivals; i++)
            scheduler.Schedule(Pod(source, i));
        foreach (var node in scheduler.Cluster.Nodes)
        {
            Assert.Equal((seed, node.Pods.Sum(p => p.CountedRequests.MilliCpu)), (seed, node.Requested.MilliCpu));
            Assert.Equal((seed, node.Pods.Sum(p => p.CountedRequests.Memory)), (seed, node.Requested.Memory));
            Assert.Equal((seed, node.Pods.Sum(p => p.NonZeroMilliCpu)), (seed, node.NonZeroMilliCpu));
            Assert.Equal((seed, node.Pods.Sum(p => p.NonZeroMemory)), (seed, node.NonZeroMemory));
        }
    });

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_order_of_the_nodes_changes_nothing(int batch) => ForEach(batch, (source, seed) =>
    {
        var objects = Objects(source);

        // How large an image is, is what the first node says.
        objects = objects with { Nodes = objects.Nodes.Select(n => n with { Status = n.Status with { Images = [] } }).ToEquatableArray() };
        var shuffled = objects with { Nodes = objects.Nodes.OrderBy(_ => source.Random.Next()).ToEquatableArray() };
        var pods = Enumerable.Range(0, Arrivals).Select(i => Pod(source, i)).ToList();
        Assert.Equal((seed, Text(Run(objects))), (seed, Text(Run(shuffled))));

        List<Decision> Run(ClusterObjects from)
        {
            var scheduler = new Scheduler(from);
            return [.. pods.Select(p => scheduler.Schedule(p, detail: true))];
        }
    });

    [Theory]
    [MemberData(nameof(Batches))]
    public void A_Pod_that_came_and_went_leaves_no_trace(int batch) => ForEach(batch, (source, seed) =>
    {
        var objects = Objects(source);
        var (untouched, visited) = (new Scheduler(objects), new Scheduler(objects));
        for (var i = 0; i < Arrivals; i++)
        {
            // Not one that could drive others out: what was kept for those is given up then.
            var visitor = Pod(source, -1);
            visitor = visitor with { Spec = visitor.Spec with { Priority = null } };
            visited.Schedule(visitor);
            visited.Remove(visitor);
            var pod = Pod(source, i);
            Assert.Equal((seed, Text([untouched.Schedule(pod, detail: true)])), (seed, Text([visited.Schedule(pod, detail: true)])));
        }

        Assert.Equal(untouched.Cluster.Nodes.Select(Text), visited.Cluster.Nodes.Select(Text));
    });

    [Theory]
    [MemberData(nameof(Batches))]
    public void An_explanation_tells_what_is_decided_and_changes_nothing(int batch) => ForEach(batch, (source, seed) =>
    {
        var scheduler = new Scheduler(Objects(source));
        for (var i = 0; i < 5; i++)
        {
            var pod = Pod(source, i);
            var explanation = scheduler.Explain(pod);
            var decision = scheduler.Schedule(pod, detail: true);
            Assert.Equal((seed, Text([explanation.Decision])), (seed, Text([decision])));
            if (explanation.Refusals.IsEmpty)
                Assert.Equal(decision.Detail!.Feasible, explanation.Nodes.Where(n => n.IsFeasible).Select(n => n.Node));
            foreach (var rejected in decision.Detail!.Rejected)
                Assert.Equal((rejected.Value.Plugin, rejected.Value.Reasons), First(explanation.Nodes.Single(n => n.Node == rejected.Key)));
        }

        static (string, EquatableArray<string>) First(NodeExplanation node) => (node.Failures[0].Plugin, node.Failures[0].Reasons);
    });

    [Theory]
    [MemberData(nameof(Batches))]
    public void What_is_suggested_helps(int batch) => ForEach(batch, (source, seed) =>
    {
        var scheduler = new Scheduler(Objects(source));
        for (var i = 0; i < Arrivals; i++)
        {
            var pod = Pod(source, i);
            foreach (var suggestion in scheduler.Explain(pod).Suggestions)
            {
                if (suggestion is AddTolerations tolerations)
                    Assert.True(Fits(scheduler, pod with { Spec = pod.Spec with { Tolerations = [.. pod.Spec.Tolerations, .. tolerations.Tolerations] } }), $"seed {seed}: {suggestion}");
                else if (suggestion is RaiseMaxSkew skew)
                    Assert.True(Fits(scheduler, pod with { Spec = pod.Spec with { TopologySpreadConstraints = pod.Spec.TopologySpreadConstraints.Select(c => Raise(c, skew)).ToEquatableArray() } }), $"seed {seed}: {suggestion}");
                else if (suggestion is AddNode node)
                    Assert.NotNull(scheduler.Cluster.FindNode(node.LikeNode));
            }

            scheduler.Schedule(pod);
        }

        static bool Fits(Scheduler scheduler, Pod pod) => scheduler.Explain(pod).Decision.IsPlaced;

        static TopologySpreadConstraint Raise(TopologySpreadConstraint constraint, RaiseMaxSkew skew) =>
            constraint.TopologyKey == skew.TopologyKey && constraint.MaxSkew == skew.From ? constraint with { MaxSkew = skew.To } : constraint;
    });

    private static void ForEach(int batch, Action<RandomCluster, int> check)
    {
        for (var seed = batch * Clusters; seed < (batch + 1) * Clusters; seed++)
            check(new RandomCluster(seed), seed);
    }

    private static ClusterObjects Objects(RandomCluster source) => new()
    {
        Nodes = Enumerable.Range(0, source.Random.Next(2, 9)).Select(source.Node).ToEquatableArray(),
        Namespaces = [source.Namespace()],
        Services = [source.Service()],
        ReplicaSets = [source.ReplicaSet()],
    };

    private static Pod Pod(RandomCluster source, int index)
    {
        var pod = source.Pod();
        return pod with { Metadata = pod.Metadata with { Name = "p" + index } };
    }

    private static string Text(IEnumerable<Decision> decisions) => string.Join('\n', decisions.Select(d =>
        $"{d.Node}|{d.Message}|{d.NominatedNode}|{string.Join(',', d.Victims)}|{string.Join(',', d.Detail!.Feasible)}|{string.Join(',', d.Detail.Rejected)}|{string.Join(',', d.Detail.Scores.Select(s => $"{s.Node}={s.Total}"))}"));

    private static string Text(NodeInfo node) => FormattableString.Invariant(
        $"{node.Name} {node.Requested.MilliCpu} {node.Requested.Memory} {node.Requested["example.com/gpu"]} {node.NonZeroMilliCpu} {node.NonZeroMemory} ")
        + string.Join(',', node.Pods.Select(p => p.Key).Order(StringComparer.Ordinal)) + " "
        + string.Join(',', node.UsedPorts.Select(p => p.ToString()).Order(StringComparer.Ordinal));
}
