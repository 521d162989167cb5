using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests;

public sealed class EnvironmentTests
{
    [Fact]
    public void A_cluster_of_an_environment_has_its_namespace_its_nodes_its_objects_and_room_for_its_claims()
    {
        var environment = new EnvironmentModel
        {
            Name = "Prod",
            Namespace = "shop",
            Pools = [new NodePoolModel { Name = "general", Nodes = [.. Sample.Nodes(3)] }],
            Objects =
            [
                Sample.Deployment("web", 3) with { Metadata = new() { Name = "web", Namespace = "shop" } },
                new StatefulSet
                {
                    Metadata = new() { Name = "redis", Namespace = "shop" },
                    Spec = new()
                    {
                        Replicas = 3,
                        ServiceName = "redis",
                        Selector = new() { MatchLabels = EquatableMap.Create(("app", "redis")) },
                        Template = Sample.Template("redis"),
                        VolumeClaimTemplates = [Claim("data", "fast"), Claim("log", null)],
                    },
                },
            ],
        };
        var cluster = new Cluster(environment);
        cluster.RunToRest();

        Assert.Equal(["redis-0", "redis-1", "redis-2"], cluster.Pods.Where(p => p.Metadata.Labels["app"] == "redis").Select(p => p.Metadata.Name));
        Assert.All(cluster.Pods, p => Assert.True(p.IsReady()));
        Assert.Equal(6, cluster.List<PersistentVolumeClaim>().Count);
        Assert.All(cluster.List<PersistentVolumeClaim>(), c => Assert.Equal("Bound", c.Status.Phase));
        Assert.Equal(6, cluster.List<PersistentVolume>().Select(v => v.Spec.ClaimRef?.Name).Distinct().Count());
    }

    [Fact]
    public void A_cron_job_makes_a_job_at_its_time_and_keeps_three_that_went_well()
    {
        var cluster = Sample.Cluster(1, new CronJob
        {
            Metadata = new() { Name = "cleanup" },
            Spec = new()
            {
                Schedule = "*/10 * * * *",
                JobTemplate = new() { Spec = new() { Template = Sample.Template("cleanup") with { Spec = Sample.Template("cleanup").Spec with { RestartPolicy = "Never" } } } },
            },
        });
        cluster.Advance(TimeSpan.FromMinutes(9));
        Assert.Empty(cluster.List<Job>());
        cluster.Advance(TimeSpan.FromMinutes(2));
        var job = Assert.Single(cluster.List<Job>());
        Assert.Equal("cleanup-" + (cluster.Options.StartTime.AddMinutes(10).ToUnixTimeSeconds() / 60), job.Metadata.Name);
        Assert.Contains(job.Status.Conditions, c => c is { Type: "Complete", Status: "True" });
        cluster.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, cluster.List<Job>().Count);
        Assert.Equal(3, cluster.Pods.Count);
    }

    [Fact]
    public void A_job_whose_pods_always_fail_makes_seven_with_growing_waits()
    {
        var starts = new List<double>();
        Cluster? cluster = null;
        cluster = new Cluster(new ClusterOptions
        {
            Behavior = (_, _) =>
            {
                starts.Add(Math.Round(cluster!.Clock.Elapsed.TotalSeconds));
                return new() { ExitAfter = TimeSpan.Zero, ExitCode = 1 };
            },
        });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(new Job
        {
            Metadata = new() { Name = "broken" },
            Spec = new() { Template = Sample.Template("broken") with { Spec = Sample.Template("broken").Spec with { RestartPolicy = "Never" } } },
        });
        cluster.RunToRest();
        Assert.Equal(7, starts.Count);
        Assert.Equal([10, 20, 40, 80, 160, 320], starts.Zip(starts.Skip(1), (a, b) => b - a));
        var status = cluster.List<Job>()[0].Status;
        Assert.Equal(7, status.Failed);
        Assert.Contains(status.Conditions, c => c is { Type: "Failed", Reason: "BackoffLimitExceeded" });
    }

    private static PersistentVolumeClaim Claim(string name, string? storageClass) => new()
    {
        Metadata = new() { Name = name },
        Spec = new() { AccessModes = ["ReadWriteOnce"], StorageClassName = storageClass, Resources = new() { Requests = Sample.Resources(("storage", "1Gi")) } },
    };
}
