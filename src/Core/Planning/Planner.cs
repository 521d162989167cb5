using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Columns;

namespace KubeDsl.Planning;

/// <summary>
/// Says where the Pods of an environment land: makes the Pods that the workloads ask for and gives them to the scheduler one after the other, those of higher priority
/// first and daemons before others, as on a cluster that starts empty. CronJobs are not planned: their Pods come and go.
/// </summary>
public static class Planner
{
    /// <summary>Plans an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="createScheduler">Makes the scheduler of the cluster; null for <see cref="ColumnScheduler"/>. All schedulers answer alike.</param>
    /// <param name="cancellationToken">Stops the planning.</param>
    /// <exception cref="OperationCanceledException">The planning was stopped.</exception>
    public static Plan Plan(EnvironmentModel environment, Func<ClusterObjects, IScheduler>? createScheduler = null, CancellationToken cancellationToken = default)
    {
        if (environment is null)
            throw new ArgumentNullException(nameof(environment));
        var placement = Placement<IScheduler>.Of(environment, createScheduler ?? (objects => new ColumnScheduler(objects)), detail: true, cancellationToken);
        var placed = placement.Placed.ToLookup(entry => entry.Node, entry => entry.Pod, StringComparer.Ordinal);
        var nodes = from pool in environment.Pools
                    from node in pool.Nodes
                    select PlanParts.NodeOf(pool.Name, node, placed[node.Metadata.Name ?? ""]);
        return new Plan
        {
            Environment = environment.Name,
            App = environment.App,
            Namespace = environment.Namespace,
            Nodes = nodes.ToEquatableArray(),
            Pending = placement.Pending.Select(entry => new PendingPod(PlanParts.PodOf(entry.Pod), entry.Decision.Message, ReasonsOf(entry.Decision))).ToEquatableArray(),
        };
    }

    private static EquatableMap<EquatableArray<string>> ReasonsOf(Decision decision) =>
        new((decision.Detail?.Rejected ?? default).Select(entry => new KeyValuePair<string, EquatableArray<string>>(entry.Key, entry.Value.Reasons)));
}
