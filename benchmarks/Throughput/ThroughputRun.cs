using System.Diagnostics;
using KubeDsl.Benchmarks.Scenarios;
using KubeDsl.Model;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Benchmarks.Throughput;

/// <summary>Places all Pods of a scenario, one after the other, and measures the whole.</summary>
internal static class ThroughputRun
{
    private const int ChunkSize = 1_000;
    private const int WarmUpNodes = 200;
    private const int WarmUpPods = 2_000;

    public static ThroughputResult Execute(string name, ScenarioKind kind, int nodes, int pods)
    {
        var warmUp = Stopwatch.StartNew();
        PlaceAll(kind, new Scenario(kind, WarmUpNodes, WarmUpPods), WarmUpPods);
        warmUp.Stop();
        var scenario = new Scenario(kind, nodes, pods);
        var setUp = Stopwatch.StartNew();
        var meter = PlaceAll(kind, scenario, pods);
        setUp.Stop();
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        return new ThroughputResult
        {
            Scenario = name,
            Nodes = nodes,
            Pods = pods,
            Templates = scenario.TemplateCount,
            Placed = meter.Placed,
            WarmUpSeconds = warmUp.Elapsed.TotalSeconds,
            SetUpSeconds = (setUp.Elapsed - meter.Watch.Elapsed).TotalSeconds,
            PlacingSeconds = meter.Watch.Elapsed.TotalSeconds,
            PlacingProcessorSeconds = meter.ProcessorSeconds,
            PlacementsPerSecond = meter.Placed / meter.Watch.Elapsed.TotalSeconds,
            BytesPerPlacement = (double)meter.Bytes / pods,
            BytesPerLaterPlacement = meter.LaterBytesPerPod,
            PeakMegabytes = process.PeakWorkingSet64 / 1_000_000.0,
        };
    }

    private static Meter PlaceAll(ScenarioKind kind, Scenario scenario, int pods)
    {
        var meter = new Meter(new ColumnScheduler(scenario.Cluster()), pods);
        if (kind == ScenarioKind.Distinct)
            PlaceDistinct(scenario, pods, meter);
        else
            PlaceInTurn(scenario, pods, meter);
        return meter;
    }

    private static void PlaceInTurn(Scenario scenario, int pods, Meter meter)
    {
        var samples = Enumerable.Range(0, scenario.TemplateCount).Select(scenario.Template).ToArray();
        var templates = new PodTemplate[samples.Length];
        meter.Start();
        for (var i = 0; i < templates.Length; i++)
            templates[i] = meter.Scheduler.Register(samples[i]);
        for (var i = 0; i < pods; i++)
            meter.Place(templates[i % templates.Length]);
        meter.Stop();
    }

    private static void PlaceDistinct(Scenario scenario, int pods, Meter meter)
    {
        var chunk = new Pod[ChunkSize];
        for (var start = 0; start < pods; start += ChunkSize)
        {
            var count = Math.Min(ChunkSize, pods - start);
            for (var i = 0; i < count; i++)
                chunk[i] = scenario.Template(start + i);
            meter.Start();
            for (var i = 0; i < count; i++)
                meter.Place(meter.Scheduler.Register(chunk[i]));
            meter.Stop();
        }
    }

    /// <summary>Counts placements, time and memory while it is started.</summary>
    private sealed class Meter(ColumnScheduler scheduler, int pods)
    {
        private readonly Process process = Process.GetCurrentProcess();
        private long allocatedAtStart;
        private TimeSpan processorAtStart;
        private long bytesAtHalf;
        private int seen;

        public ColumnScheduler Scheduler { get; } = scheduler;

        public Stopwatch Watch { get; } = new();

        public int Placed { get; private set; }

        public double ProcessorSeconds { get; private set; }

        public long Bytes { get; private set; }

        public double LaterBytesPerPod => (double)(this.Bytes - this.bytesAtHalf) / Math.Max(1, pods - (pods / 2));

        public void Start()
        {
            this.allocatedAtStart = GC.GetAllocatedBytesForCurrentThread();
            this.processorAtStart = this.process.TotalProcessorTime;
            this.Watch.Start();
        }

        public void Stop()
        {
            this.Watch.Stop();
            this.ProcessorSeconds += (this.process.TotalProcessorTime - this.processorAtStart).TotalSeconds;
            this.Bytes += GC.GetAllocatedBytesForCurrentThread() - this.allocatedAtStart;
        }

        public void Place(PodTemplate template)
        {
            if (this.seen++ == pods / 2)
                this.bytesAtHalf = this.Bytes + GC.GetAllocatedBytesForCurrentThread() - this.allocatedAtStart;
            if (this.Scheduler.Place(template) >= 0)
                this.Placed++;
        }
    }
}
