using KubeDsl.Runtime.Nodes;

namespace KubeDsl.Runtime.Tests.Nodes;

public sealed class UsageTests
{
    [Fact]
    public void Containers_use_what_they_request_until_somebody_says_otherwise()
    {
        var cluster = Sample.Cluster(1, Sample.Deployment("web", 1, Sample.Container("a", "100m", "64Mi"), Sample.Container("b", "200m", "64Mi")));
        var name = cluster.Pods[0].Metadata.Name!;
        Assert.Equal(new ContainerUsage { CpuMilli = 300, MemoryBytes = 128L << 20, Processes = 2 }, cluster.UsageOf(name));

        cluster.SetUsage(u => u.Container.Name == "b" ? new() { CpuMilli = (long)u.Running.TotalSeconds, MemoryBytes = 5 } : null);
        cluster.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(new ContainerUsage { CpuMilli = 140, MemoryBytes = (64L << 20) + 5, Processes = 2 }, cluster.UsageOf(name));
    }

    [Fact]
    public void No_container_gets_more_cpu_than_its_limit()
    {
        var container = Sample.Container() with { Resources = new() { Limits = Sample.Resources(("cpu", "500m")) } };
        var cluster = Sample.Cluster(new ClusterOptions { Usage = _ => new() { CpuMilli = 2000 } }, 1, Sample.Deployment("web", 1, container));
        Assert.Equal(500, cluster.UsageOf(cluster.Pods[0].Metadata.Name!)!.CpuMilli);
    }

    [Fact]
    public void A_pod_without_a_running_container_has_no_usage()
    {
        var cluster = new Cluster();
        cluster.Apply(Sample.Deployment("web", 1));
        cluster.RunToRest();
        Assert.Null(cluster.UsageOf(cluster.Pods[0].Metadata.Name!));
        Assert.Throws<ArgumentException>(() => cluster.UsageOf("nobody"));
    }
}
