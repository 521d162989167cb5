using KubeDsl.Collections;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What happens when nodes are lost for good at the same time.</summary>
public sealed record Loss
{
    /// <summary>What is lost.</summary>
    public LossKind Kind { get; init; }

    /// <summary>The name of the node, zone or pool; several are joined by <c> + </c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The nodes.</summary>
    public EquatableArray<string> Nodes { get; init; }

    /// <summary>How many Pods are lost; those of DaemonSets, which go with their nodes, are not counted.</summary>
    public int LostPods { get; init; }

    /// <summary>Where lost Pods are placed again, in the order in which it happens.</summary>
    public EquatableArray<PodMove> Moves { get; init; }

    /// <summary>The lost Pods that find no other node.</summary>
    public EquatableArray<UnplacedPod> Pending { get; init; }

    /// <summary>The workloads that lost Pods, in the order in which Pods are placed.</summary>
    public EquatableArray<WorkloadLoss> Workloads { get; init; }

    /// <summary>The budgets of which Pods were lost, in the order of the manifests.</summary>
    public EquatableArray<BudgetLoss> Budgets { get; init; }

    /// <summary>The workloads without a budget of which no Pod runs any more, though some did.</summary>
    public EquatableArray<WorkloadLoss> Gone { get; init; }

    /// <summary>True when every budget is kept, and of every workload without one a Pod runs in the end.</summary>
    public bool IsBorne
    {
        get
        {
            foreach (var budget in this.Budgets)
            {
                if (!budget.IsKept)
                    return false;
            }

            return this.Gone.IsEmpty;
        }
    }
}
