using System;
using System.IO;
using KubeDsl.Collections;
using KubeDsl.Manifests;

namespace KubeDsl.Runtime.Reports;

/// <summary>What a run did: failures and what became of their Pods, what is stuck and why, availability over time, rollouts. Times are virtual, since the start of the run.</summary>
public sealed record ClusterReport
{
    /// <summary>The name of the environment's class; empty for a cluster that started empty.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The seed that repeats the run.</summary>
    public ulong Seed { get; init; }

    /// <summary>Where the availability begins to count.</summary>
    public TimeSpan From { get; init; }

    /// <summary>The time of the report.</summary>
    public TimeSpan To { get; init; }

    /// <summary>The failures on demand and the drains, oldest first.</summary>
    public EquatableArray<FailureReport> Failures { get; init; }

    /// <summary>What does not get on now, and why.</summary>
    public EquatableArray<StuckReport> Stuck { get; init; }

    /// <summary>The Deployments, StatefulSets, DaemonSets and ReplicaSets that have Pods, by kind and name.</summary>
    public EquatableArray<WorkloadReport> Workloads { get; init; }

    /// <summary>The Services that select Pods, by name.</summary>
    public EquatableArray<ServiceReport> Services { get; init; }

    /// <summary>The PodDisruptionBudgets, by name.</summary>
    public EquatableArray<BudgetReport> Budgets { get; init; }

    /// <summary>The rollouts, oldest first.</summary>
    public EquatableArray<RolloutReport> Rollouts { get; init; }

    /// <summary>The report as data: the tree that is written as JSON or YAML. Times and durations are seconds.</summary>
    public MappingNode ToNode() => ReportNodes.Write(this);

    /// <summary>The report as JSON: two spaces a level and LF, without a line end after it.</summary>
    public string ToJson() => JsonManifestWriter.Write(this.ToNode());

    /// <summary>Writes the text of <see cref="ToString"/>.</summary>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(this.ToString());
    }

    /// <summary>The report as people read it: lines that end with LF, the same in every culture.</summary>
    public override string ToString() => ReportText.Write(this);
}
