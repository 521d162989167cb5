using BenchmarkDotNet.Attributes;
using KubeDsl.Benchmarks.Scenarios;
using KubeDsl.Model;
using KubeDsl.Scheduling;

namespace KubeDsl.Benchmarks;

/// <summary>One placement on an empty cluster by the plain scheduler, which the fast one is measured against; the Pod is removed again.</summary>
[MemoryDiagnoser]
public class PlainSchedulingBenchmarks
{
    private Scheduler scheduler = new();
    private Pod pod = new();

    /// <summary>The number of nodes.</summary>
    [Params(100, 1_000, 5_000)]
    public int Nodes { get; set; }

    /// <summary>What the Pods ask for; all-different templates make no difference here.</summary>
    [Params(ScenarioKind.Plain, ScenarioKind.ZoneHard, ScenarioKind.ZoneSoft, ScenarioKind.AntiAffinity)]
    public ScenarioKind Scenario { get; set; }

    /// <summary>Makes the cluster.</summary>
    [GlobalSetup]
    public void Create()
    {
        var scenario = new Scenario(this.Scenario, this.Nodes, this.Nodes);
        this.scheduler = new Scheduler(scenario.Cluster());
        this.pod = scenario.Template(0);
    }

    /// <summary>Places the Pod and removes it.</summary>
    [Benchmark]
    public string? ScheduleAndRemove()
    {
        var decision = this.scheduler.Schedule(this.pod);
        this.scheduler.Remove(this.pod);
        return decision.Node;
    }
}
