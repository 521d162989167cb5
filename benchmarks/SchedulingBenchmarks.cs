using BenchmarkDotNet.Attributes;
using KubeDsl.Benchmarks.Scenarios;
using KubeDsl.Model;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Benchmarks;

/// <summary>
/// One placement on a cluster that holds ten Pods a node already, by the fast scheduler; the Pod placed longest ago goes for it, so that the cluster stays as full as it is.
/// </summary>
[MemoryDiagnoser]
public class SchedulingBenchmarks
{
    private const int PodsPerNode = 10;
    private const int DistinctPods = 1_000;

    private ColumnScheduler scheduler = new();
    private PodTemplate[] templates = [];
    private Pod[] samples = [];
    private (PodTemplate Template, int Node)[] placed = [];
    private int next;

    /// <summary>The number of nodes.</summary>
    [Params(100, 1_000, 5_000)]
    public int Nodes { get; set; }

    /// <summary>What the Pods ask for; all-different templates are a thousand that take turns.</summary>
    [Params(ScenarioKind.Plain, ScenarioKind.ZoneHard, ScenarioKind.ZoneSoft, ScenarioKind.AntiAffinity, ScenarioKind.Distinct)]
    public ScenarioKind Scenario { get; set; }

    /// <summary>Fills the cluster.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var count = this.Nodes * PodsPerNode;
        var scenario = new Scenario(this.Scenario, this.Nodes, count);
        this.scheduler = new ColumnScheduler(scenario.Cluster());
        var templateCount = Math.Min(scenario.TemplateCount, DistinctPods);
        this.samples = [.. Enumerable.Range(0, templateCount).Select(scenario.Template)];
        this.templates = [.. this.samples.Select(this.scheduler.Register)];
        this.placed = new (PodTemplate, int)[count];
        for (this.next = 0; this.next < count; this.next++)
            this.placed[this.next] = (this.templates[this.next % templateCount], this.Place(this.templates[this.next % templateCount]));
    }

    /// <summary>Removes the oldest Pod and places one of the same template.</summary>
    [Benchmark]
    public int Replace()
    {
        this.next = this.next + 1 < this.placed.Length ? this.next + 1 : 0;
        ref var oldest = ref this.placed[this.next];
        this.scheduler.Remove(oldest.Template, oldest.Node);
        oldest.Node = this.Place(oldest.Template);
        return oldest.Node;
    }

    private int Place(PodTemplate template)
    {
        var node = this.scheduler.Place(template);
        return node >= 0 ? node : throw new InvalidOperationException("The cluster is too small for the benchmark.");
    }
}
