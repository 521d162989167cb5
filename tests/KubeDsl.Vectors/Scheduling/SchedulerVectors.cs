using KubeDsl.Manifests;
using KubeDsl.Scheduling;

namespace KubeDsl.Vectors.Scheduling;

/// <summary>What kube-scheduler decided, Pod by Pod.</summary>
public sealed class SchedulerVectors : IVectorSet
{
    public string Verb => "scheduler";

    public string NameOf(MappingNode vector) => vector.Text("name");

    public string? Run(MappingNode vector)
    {
        var scenario = new SchedulerScenario(vector);
        var scheduler = new Scheduler(scenario.Cluster);
        var expected = vector.Objects("expect").ToList();
        if (expected.Count != scenario.Pods.Count)
            return $"{scenario.Pods.Count} pods, but {expected.Count} expectations";
        var assignmentsOnly = vector.Text("detail") == "assignments";
        for (var i = 0; i < expected.Count; i++)
        {
            var decision = scheduler.Schedule(scenario.Pods[i], detail: !assignmentsOnly);
            if (DecisionDifference.First(expected[i], decision, assignmentsOnly) is { } difference)
                return $"{expected[i].Text("pod")}: {difference}";
        }

        return null;
    }
}
