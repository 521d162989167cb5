using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Nodes;

public sealed class NodeTimingsTests
{
    [Fact]
    public void Pulling_takes_the_size_of_the_image_and_is_done_once_a_node()
    {
        var timings = new NodeTimings { ImagePull = TimeSpan.FromSeconds(1), ImageSizes = EquatableMap.Create(("example.com/main:1", 300_000_000L)) };
        var cluster = new Cluster(new ClusterOptions { Timings = timings });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(Sample.Deployment("web", 2));
        Assert.True(cluster.RunUntil(c => c.Pods.Count == 2 && c.Pods.All(p => p.IsReady()), TimeSpan.FromMinutes(1)));
        Assert.Equal(4, cluster.Clock.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Realistic_durations_vary_with_the_seed_and_not_without()
    {
        static string Run(ulong seed, NodeTimings timings)
        {
            var probe = new Probe { HttpGet = new() { Port = 80 }, PeriodSeconds = 10 };
            var cluster = Sample.Cluster(
                new ClusterOptions { Seed = seed, Timings = timings, Behavior = (_, _) => new() { StartupTime = TimeSpan.FromSeconds(100) } },
                2,
                Sample.Deployment("web", 3, Sample.Container() with { StartupProbe = probe with { FailureThreshold = 30 } }));
            return string.Join(' ', cluster.Trace.Entries.Where(e => e.Verb == "status" && e.Object.Kind == "Pod").Select(e => e.Time));
        }

        Assert.Equal(Run(1, NodeTimings.Exact), Run(2, NodeTimings.Exact));
        Assert.Equal(Run(1, NodeTimings.Realistic), Run(1, NodeTimings.Realistic));
        Assert.NotEqual(Run(1, NodeTimings.Realistic), Run(2, NodeTimings.Realistic));
    }

    [Fact]
    public void Stated_durations_stay_within_their_variation()
    {
        var timings = new NodeTimings { ProgramVariation = 0.2, Termination = TimeSpan.FromSeconds(1) };
        var random = new Randomness.RandomStream(1, "test");
        for (var i = 0; i < 200; i++)
        {
            var varied = timings.Vary(new() { StartupTime = TimeSpan.FromSeconds(10), TerminationTime = TimeSpan.FromSeconds(10) }, random);
            Assert.InRange(varied.StartupTime.TotalSeconds, 8, 12);
            Assert.InRange(varied.TerminationTime.TotalSeconds, 9, 13);
        }

        Assert.Equal(Timeout.InfiniteTimeSpan, timings.Vary(new() { TerminationTime = Timeout.InfiniteTimeSpan }, random).TerminationTime);
    }
}
