using System;
using System.Collections.Generic;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>The Pods of an autoscaler's target by what their figures are worth: ready ones count, others only in so far as they hold a change back.</summary>
internal sealed class PodGroups
{
    /// <summary>Seconds that one sample of CPU covers.</summary>
    internal const int SampleSeconds = 15;

    private static readonly TimeSpan CpuInitialization = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan InitialReadiness = TimeSpan.FromSeconds(30);

    private PodGroups()
    {
    }

    /// <summary>How many Pods are ready and have a sample.</summary>
    internal int Ready { get; private set; }

    internal List<string> Unready { get; } = [];

    internal List<string> Missing { get; } = [];

    /// <summary>Sorts Pods. The samples of those that do not count are taken out.</summary>
    internal static PodGroups Sort(IReadOnlyList<Pod> pods, Dictionary<string, long> samples, bool isCpu, DateTimeOffset now)
    {
        var groups = new PodGroups();
        foreach (var pod in pods)
        {
            if (pod.IsTerminating || pod.Status.Phase == PodPhase.Failed)
            {
                samples.Remove(pod.Name);
            }
            else if (pod.Status.Phase == PodPhase.Pending)
            {
                groups.Unready.Add(pod.Name);
            }
            else if (!samples.ContainsKey(pod.Name))
            {
                groups.Missing.Add(pod.Name);
            }
            else if (isCpu && IsStarting(pod, now))
            {
                groups.Unready.Add(pod.Name);
            }
            else
            {
                groups.Ready++;
            }
        }

        foreach (var unready in groups.Unready)
            samples.Remove(unready);
        return groups;
    }

    // A program that starts may use much CPU that says nothing about its load.
    private static bool IsStarting(Pod pod, DateTimeOffset now)
    {
        if (pod.Status.Condition(PodConditionTypes.Ready) is not { } ready || pod.Status.StartTime is not { } start)
            return true;
        var since = ready.LastTransitionTime ?? default;
        return start + CpuInitialization > now
            ? ready.Status == "False" || now < since.AddSeconds(SampleSeconds)
            : ready.Status == "False" && start + InitialReadiness > since;
    }
}
