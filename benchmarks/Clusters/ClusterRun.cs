using System.Diagnostics;
using KubeDsl.Benchmarks.Scenarios;
using KubeDsl.Model;
using KubeDsl.Runtime;
using KubeDsl.Workloads;

namespace KubeDsl.Benchmarks.Clusters;

/// <summary>Makes a cluster, hands in a scenario's objects, lets it come to rest, and measures the whole.</summary>
internal static class ClusterRun
{
    public static ClusterResult Execute(ClusterSettings settings)
    {
        var warmUp = Stopwatch.StartNew();
        if (!settings.IsCold)
            Deploy(settings with { Nodes = 20, Pods = 200, Deployments = 5 }, new Laps());
        warmUp.Stop();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var collections = Collections();
        var laps = new Laps();
        var cluster = Deploy(settings, laps);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        process.Refresh();
        var seconds = laps.Start + laps.Apply + laps.Run;
        var events = cluster.Trace.Count;
        var pods = cluster.Pods.Count;
        var result = new ClusterResult
        {
            Scenario = settings.Scenario,
            Nodes = cluster.Nodes.Count,
            Deployments = cluster.List<Deployment>().Count,
            Pods = pods,
            Ready = cluster.Pods.Count(p => p.IsReady()),
            Completed = cluster.Pods.Count(p => p.Status.Phase == PodPhase.Succeeded),
            WarmUpSeconds = settings.IsCold ? 0 : warmUp.Elapsed.TotalSeconds,
            StartSeconds = laps.Start,
            ApplySeconds = laps.Apply,
            RunSeconds = laps.Run,
            TotalSeconds = seconds,
            ProcessorSeconds = (process.TotalProcessorTime - processor).TotalSeconds,
            VirtualSeconds = (cluster.Clock.GetUtcNow() - cluster.Options.StartTime).TotalSeconds,
            Events = events,
            EventsPerSecond = events / seconds,
            AllocatedMegabytes = bytes / 1_000_000.0,
            BytesPerEvent = (double)bytes / Math.Max(1, events),
            BytesPerPod = (double)bytes / Math.Max(1, pods),
            PeakMegabytes = process.PeakWorkingSet64 / 1_000_000.0,
            Collections = [.. Collections().Zip(collections, (after, before) => after - before)],
            HeldMegabytes = GC.GetTotalMemory(forceFullCollection: true) / 1_000_000.0,
        };
        GC.KeepAlive(cluster);
        return result;
    }

    private static Cluster Deploy(ClusterSettings settings, Laps laps)
    {
        var objects = Objects(settings);
        var watch = Stopwatch.StartNew();
        var cluster = settings.Scenario == "shop" ? Prod.CreateCluster() : new Cluster(new ClusterOptions { Trace = settings.Trace });
        laps.Start = Lap(watch);
        cluster.Apply(objects);
        laps.Apply = Lap(watch);
        cluster.RunToRest();
        laps.Run = Lap(watch);
        return cluster;
    }

    private static List<KubernetesObject> Objects(ClusterSettings settings) => settings.Scenario == "deployments"
        ? [.. ScenarioNodes.Create(settings.Nodes), .. new DeploymentScenario(settings.Deployments, settings.Pods, settings.Probed).Create()]
        : [];

    private static double Lap(Stopwatch watch)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        watch.Restart();
        return seconds;
    }

    private static int[] Collections() => [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];

    /// <summary>Seconds, part by part.</summary>
    private sealed class Laps
    {
        public double Start { get; set; }

        public double Apply { get; set; }

        public double Run { get; set; }
    }
}
