using KubeDsl.Manifests;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Vectors.Scheduling;

/// <summary>What kube-scheduler decided, Pod by Pod: asked of the plain scheduler with every detail, or of the fast one, which gives no detail, with its outcome.</summary>
public sealed class SchedulerVectors : IVectorSet
{
    private readonly Func<ClusterObjects, IScheduler> create;
    private readonly bool explains;

    private SchedulerVectors(string verb, Func<ClusterObjects, IScheduler> create, bool explains)
    {
        this.Verb = verb;
        this.create = create;
        this.explains = explains;
    }

    /// <summary>The plain scheduler.</summary>
    public static SchedulerVectors Plain { get; } = new("scheduler", cluster => new Scheduler(cluster), explains: true);

    /// <summary>The fast scheduler.</summary>
    public static SchedulerVectors Columns { get; } = new("scheduler-columns", cluster => new ColumnScheduler(cluster), explains: false);

    public string Verb { get; }

    public string Folder => "scheduler";

    public string NameOf(MappingNode vector) => vector.Text("name");

    public string? Run(MappingNode vector)
    {
        var scenario = new SchedulerScenario(vector);
        var scheduler = this.create(scenario.Cluster);
        var expected = vector.Objects("expect").ToList();
        if (expected.Count != scenario.Pods.Count)
            return $"{scenario.Pods.Count} pods, but {expected.Count} expectations";
        var assignmentsOnly = vector.Text("detail") == "assignments";
        for (var i = 0; i < expected.Count; i++)
        {
            var decision = scheduler.Schedule(scenario.Pods[i], detail: this.explains && !assignmentsOnly);
            if (DecisionDifference.First(expected[i], decision, assignmentsOnly) is { } difference)
                return $"{expected[i].Text("pod")}: {difference}";
        }

        return null;
    }
}
