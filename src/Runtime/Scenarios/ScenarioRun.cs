using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Runtime.Reports;

namespace KubeDsl.Runtime.Scenarios;

/// <summary>A scenario that was run on one cluster.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Cluster">The cluster as it is now.</param>
/// <param name="Began">When the scenario began: virtual time since the start of the run.</param>
/// <param name="Steps">Its steps, with the times at which they happened.</param>
public sealed record ScenarioRun(string Scenario, Cluster Cluster, TimeSpan Began, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>The seed that repeats the run.</summary>
    public ulong Seed => this.Cluster.Options.Seed;

    /// <summary>The steps that never came to happen, because the scenario ended before their time, or their condition never held.</summary>
    public IEnumerable<PlannedStep> Missed => this.Steps.Where(s => s.Happened.Count == 0);

    /// <summary>What the run did to Pods, workloads and Services, from the scenario's beginning on.</summary>
    public ClusterReport Report() => this.Cluster.Report(this.Began);
}
