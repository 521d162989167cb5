using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Core.Tests.Scheduling;

/// <summary>Sampling, the order of nodes, ties, images and messages: the worked examples of Kubernetes' own tests.</summary>
public sealed class ScanTests
{
    [Theory]
    [InlineData(10, 0, 10)]
    [InlineData(99, 0, 99)]
    [InlineData(100, 0, 100)]
    [InlineData(500, 0, 230)]
    [InlineData(1000, 0, 420)]
    [InlineData(2000, 0, 680)]
    [InlineData(5000, 0, 500)]
    [InlineData(5625, 0, 281)]
    [InlineData(6000, 0, 300)]
    [InlineData(15000, 0, 750)]
    [InlineData(1000, 40, 400)]
    [InlineData(6000, 40, 2400)]
    [InlineData(6000, null, 6000)]
    public void How_many_nodes_are_enough(int nodes, int? percentage, int enough) => Assert.Equal(enough, new NodeSampling(percentage).Enough(nodes));

    [Fact]
    public void The_start_moves_on_by_the_nodes_that_were_looked_at()
    {
        var sampling = new NodeSampling(0);
        var starts = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            starts.Add(sampling.StartIn(500));
            sampling.MoveOn(230, 500);
        }

        Assert.Equal([0, 230, 460, 190, 420], starts);
    }

    [Fact]
    public void The_search_ends_at_the_first_feasible_node_too_many()
    {
        var nodes = Enumerable.Range(0, 300).Select(i => Sample.Node($"n{i:000}", pods: i is >= 144 and < 150 ? "0" : "110"));
        var scheduler = Sample.Scheduler(nodes, SchedulingProfile.Default with { PercentageOfNodesToScore = 0, TieBreak = TieBreak.Heap });
        var first = scheduler.Schedule(Sample.Pod("p1"), detail: true);
        Assert.Equal((144, 6, "n000"), (first.Detail!.Feasible.Count, first.Detail.Rejected.Count, first.Node));
        var second = scheduler.Schedule(Sample.Pod("p2"), detail: true);
        Assert.Equal((144, 0, "n150"), (second.Detail!.Feasible.Count, second.Detail.Rejected.Count, second.Node));
    }

    [Fact]
    public void Zones_take_turns()
    {
        (string, string)[] labels(string? region, string? zone) =>
            [.. region is null ? [] : new[] { (TopologyLabels.Region, region) }, .. zone is null ? [] : new[] { (TopologyLabels.Zone, zone) }];
        (string? Region, string? Zone)[] places = [(null, null), ("r1", null), (null, "z2"), ("r1", "z2"), ("r1", "z2"), ("r1", "z3"), ("r2", "z2"), ("r2", "z2"), ("r2", "z2")];
        var scheduler = Sample.Scheduler(places.Select((p, i) => Sample.Node("n" + i, labels: labels(p.Region, p.Zone))), SchedulingProfile.Default with { TieBreak = TieBreak.Heap });
        Assert.Equal(["n0", "n1", "n2", "n3", "n5", "n6", "n4", "n7", "n8"], scheduler.Cluster.Nodes.Select(n => n.Name));

        Assert.True(scheduler.Remove(Sample.Node("n0")));
        scheduler.Apply(Sample.Node("n0"));
        Assert.Equal("n0", scheduler.Cluster.Nodes[5].Name);
    }

    [Theory]
    [InlineData(1, 5, 9, 9, 9)]
    [InlineData(3, 5, 3, 9, 9)]
    [InlineData(0, 9, 9, 9)]
    [InlineData(3, 1, 2, 3, 4, 3, 4)]
    public void The_root_of_the_heap(int index, params int[] totals) => Assert.Equal(index, HostSelection.HeapRoot([.. totals.Select(t => (long)t)], 0));

    [Fact]
    public void Seeded_ties_repeat_and_differ_by_seed()
    {
        var nodes = Enumerable.Range(0, 50).Select(i => Sample.Node("n" + i)).ToList();
        Assert.Equal(Run(1), Run(1));
        Assert.NotEqual(Run(1), Run(2));

        List<string?> Run(ulong seed)
        {
            var scheduler = Sample.Scheduler(nodes, SchedulingProfile.Default with { TieBreak = TieBreak.Seeded, Seed = seed });
            return [.. Enumerable.Range(0, 10).Select(i => scheduler.Schedule(Sample.Pod("p" + i, "1", "1Gi")).Node)];
        }
    }

    [Theory]
    [InlineData(new[] { "a:40:1", "b:250:2" }, "a b", "0 5")]
    [InlineData(new[] { "a:40:1", "b:300:1" }, "a b", "7 0")]
    [InlineData(new[] { "a:4000:1" }, "a b", "100 0")]
    [InlineData(new[] { "a:30:1", "a:30:2", "b:40:1" }, "a b", "1 0")]
    public void Images(string[] images, string containers, string scores)
    {
        var nodes = new[] { "1", "2" }.Select(name => WithImages(name, [.. images.Select(i => i.Split(':')).Where(i => i[2] == name).Select(i => (i[0] + ":latest", Mebibytes(i[1])))]));
        var pod = Sample.Pod("p");
        pod = pod with { Spec = pod.Spec with { Containers = containers.Split(' ').Select(c => new Container { Name = c, Image = c }).ToEquatableArray() } };
        Assert.Equal(scores, string.Join(' ', Sample.Score(new ImageLocality(), pod, Sample.Scheduler(nodes))));
    }

    [Fact]
    public void Image_volumes_count_but_do_not_raise_the_bar()
    {
        var nodes = new[] { WithImages("1", [("c:1", Mebibytes("30")), ("v:1", Mebibytes("300"))]), Sample.Node("2") };
        var pod = Sample.Pod("p");
        pod = pod with { Spec = pod.Spec with { Containers = [new() { Name = "c", Image = "none" }], Volumes = [new() { Name = "v", Image = new() { Reference = "v:1" } }] } };
        Assert.Equal([12L, 0], Sample.Score(new ImageLocality(), pod, Sample.Scheduler(nodes)));
    }

    [Fact]
    public void The_first_node_says_how_large_an_image_is_until_the_last_one_drops_it()
    {
        var pod = Sample.Pod("p");
        pod = pod with { Spec = pod.Spec with { Containers = [new() { Name = "c", Image = "i:1" }] } };
        var scheduler = Sample.Scheduler([WithImages("1", [("i:1", Mebibytes("1000"))]), WithImages("2", [("i:1", Mebibytes("500"))])]);
        Assert.Equal([100L, 100], Sample.Score(new ImageLocality(), pod, scheduler));
        scheduler.Apply(Sample.Node("1"));
        Assert.Equal([0L, 48], Sample.Score(new ImageLocality(), pod, scheduler));
        scheduler.Apply(WithImages("2", [("i:1", Mebibytes("2000"))]));
        Assert.Equal([0L, 100], Sample.Score(new ImageLocality(), pod, scheduler));
    }

    [Theory]
    [InlineData("reg:5000/a", "reg:5000/a:latest")]
    [InlineData("a", "a:latest")]
    [InlineData("a:1", "a:1")]
    [InlineData("a@sha256:abc", "a@sha256:abc")]
    public void Image_names(string name, string normalized) => Assert.Equal(normalized, ImageLocality.NormalizedName(name));

    [Fact]
    public void Reasons_are_counted_and_sorted_as_texts()
    {
        var text = new FitErrorText(12);
        text.Count(PluginStatus.Unschedulable("Insufficient cpu", "Insufficient memory"), 2);
        text.Count(PluginStatus.Unresolvable("taint"), 10);
        Assert.Equal("0/12 nodes are available: 10 taint, 2 Insufficient cpu, 2 Insufficient memory. M", text.ToText("M"));
        Assert.Equal("0/3 nodes are available: P. M", FitErrorText.ForPod(3, "P", "M"));
        Assert.Equal("0/0 nodes are available:", new FitErrorText(0).ToText());
    }

    [Fact]
    public void Nodes_left_out_by_name_are_told_of()
    {
        var pod = Sample.Pod("p", "2");
        pod = pod with { Spec = pod.Spec with { Affinity = new() { NodeAffinity = new() { RequiredDuringSchedulingIgnoredDuringExecution = new() { NodeSelectorTerms = [new() { MatchFields = [new() { Key = "metadata.name", Operator = "In", Values = ["n0"] }] }] } } } } };
        var scheduler = Sample.Scheduler([Sample.Node("n0"), Sample.Node("n1"), Sample.Node("n2"), Sample.Pod("old", "3", on: "n0")]);
        Assert.Equal(
            "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't satisfy plugin(s) [NodeAffinity]. no new claims to deallocate, preemption: 0/3 nodes are available: "
            + "1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.",
            scheduler.Schedule(pod).Message);
    }

    [Fact]
    public void An_empty_cluster_says_so() => Assert.Equal("no nodes available to schedule pods", Sample.Scheduler([]).Schedule(Sample.Pod("p")).Message);

    [Fact]
    public void A_Pod_that_is_there_already_is_refused()
    {
        var scheduler = Sample.Scheduler([Sample.Node("n"), Sample.Pod("p", on: "n")]);
        Assert.StartsWith("The Pod default/p is on node n already", Assert.Throws<ArgumentException>(() => scheduler.Schedule(Sample.Pod("p"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_of_ones_own_takes_part()
    {
        var profile = SchedulingProfile.Default.With(new EvenNodesOnly(), 5).Without(nameof(ImageLocality)).WithWeight(nameof(NodeResourcesFit), 2);
        var decision = Sample.Scheduler([Sample.Node("n1"), Sample.Node("n2"), Sample.Node("n4")], profile).Schedule(Sample.Pod("p", "1", "1Gi"), detail: true);
        Assert.Equal(new NodeRejection(nameof(EvenNodesOnly), PluginStatusCode.Unschedulable, ["odd"]), decision.Detail!.Rejected["n1"]);
        Assert.Equal("n4", decision.Node);
        Assert.Equal(500, decision.Detail.Scores[1].Plugins.Single(p => p.Plugin == nameof(EvenNodesOnly)).Weighted);
        Assert.DoesNotContain(decision.Detail.Scores[0].Plugins, p => p.Plugin == nameof(ImageLocality));
        var exception = Assert.Throws<ArgumentException>(() => SchedulingProfile.Default.Without("Nonsense"));
        Assert.Contains("NodeResourcesFit", exception.Message, StringComparison.Ordinal);
    }

    private static long Mebibytes(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) << 20;

    private static Node WithImages(string name, (string Name, long Bytes)[] images)
    {
        var node = Sample.Node(name);
        return node with { Status = node.Status with { Images = images.Select(i => new ContainerImage { Names = [i.Name], SizeBytes = i.Bytes }).ToEquatableArray() } };
    }

    /// <summary>Takes nodes whose name ends in an even digit, and prefers higher ones.</summary>
    private sealed class EvenNodesOnly : IFilterPlugin, IScorePlugin
    {
        public string Name => nameof(EvenNodesOnly);

        public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster) => FilterPreparation.Run(new EvenFilter());

        public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible) => ScorePreparation.Run(new DigitScorer());

        private static int Digit(NodeInfo node) => node.Name[^1] - '0';

        private sealed class EvenFilter : NodeFilter
        {
            public override PluginStatus Filter(NodeInfo node) => Digit(node) % 2 == 0 ? PluginStatus.Success : PluginStatus.Unschedulable("odd");
        }

        private sealed class DigitScorer : NodeScorer
        {
            public override long Score(NodeInfo node) => Digit(node);

            public override void Normalize(IReadOnlyList<NodeInfo> nodes, long[] scores) => NormalizeByMaximum(scores, reverse: false);
        }
    }
}
