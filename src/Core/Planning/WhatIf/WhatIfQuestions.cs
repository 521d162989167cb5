using System;
using System.Linq;
using System.Threading;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Planning.WhatIf;

/// <summary>
/// Questions about an environment that is not there yet, such as <c>Prod.Model.NodesThatCanGo()</c>. Answers come from the scheduler, on the cluster as <see cref="Planner"/> leaves it; nothing is
/// evicted to make room, and no time passes.
/// </summary>
public static class WhatIfQuestions
{
    /// <summary>How many more Pods of each workload fit, and what stops the next one.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="progress">Is told after each workload.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static Room Room(this EnvironmentModel environment, IProgress<WhatIfProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Require(environment);
        var finder = new RoomFinder(new PlacedCluster(environment, cancellationToken));
        var workloads = WorkloadFinder.WorkloadsOf(environment).FindAll(value => value is not DaemonSet);
        var rooms = workloads.Select((workload, index) =>
        {
            var room = finder.Find(workload, cancellationToken);
            progress?.Report(new(index + 1, workloads.Count));
            return room;
        });
        return new() { Environment = environment.Name, Workloads = rooms.ToEquatableArray() };
    }

    /// <summary>How many more Pods of one workload fit, and what stops the next one.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="workload">The workload: its name (<c>web</c>), with its kind (<c>Deployment/web</c>), or the class that declares it (<c>Shop.Web</c>).</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="WhatIfException">There is no such workload, or it is a DaemonSet.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static WorkloadRoom RoomFor(this EnvironmentModel environment, string workload, CancellationToken cancellationToken = default)
    {
        Require(environment);
        var found = WorkloadFinder.Find(environment, workload);
        if (found is DaemonSet)
            throw new WhatIfException("DaemonSet/" + found.Metadata.Name + " has as many Pods as there are nodes for them; ask for a workload that grows otherwise.");
        return new RoomFinder(new PlacedCluster(environment, cancellationToken)).Find(found, cancellationToken);
    }

    /// <summary>Which nodes can be drained for good: each by itself, and as many as possible one after the other.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="progress">Is told after each node, twice.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static RemovableNodes NodesThatCanGo(this EnvironmentModel environment, IProgress<WhatIfProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Require(environment);
        return new RemovalFinder(new PlacedCluster(environment, cancellationToken)).Find(progress, cancellationToken);
    }

    /// <summary>How many nodes must be declared further so that a plan leaves nothing pending.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static NodesToAdd NodesToAdd(this EnvironmentModel environment, CancellationToken cancellationToken = default)
    {
        Require(environment);
        return new AdditionFinder(environment, cancellationToken).Find();
    }

    /// <summary>What a changed workload would do when it is rolled out.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="WhatIfException">There is no such workload or container, the change does not apply to its kind, or the API server would refuse the outcome.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ChangeEffect EffectOf(this EnvironmentModel environment, WorkloadChange change, CancellationToken cancellationToken = default)
    {
        Require(environment);
        if (change is null)
            throw new ArgumentNullException(nameof(change));
        return ChangeFinder.Find(environment, change, cancellationToken);
    }

    /// <summary>What the loss of each node, each zone and each pool costs, and of as many at the same time as the environment's goal names.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="progress">Is told after each loss.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="WhatIfException">The goal names so many nodes at the same time that there are too many sets to try.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static LossTable Losses(this EnvironmentModel environment, IProgress<WhatIfProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Require(environment);
        return new LossFinder(new PlacedCluster(environment, cancellationToken)).Find(progress, cancellationToken);
    }

    private static void Require(EnvironmentModel environment)
    {
        if (environment is null)
            throw new ArgumentNullException(nameof(environment));
    }
}
