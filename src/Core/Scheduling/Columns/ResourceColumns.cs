using System.Collections.Generic;
using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// What the nodes have and what their Pods request, one array a number: milli-CPU, bytes, and a further column for each resource that some
/// Pod asks for. Every array is indexed by node.
/// </summary>
internal sealed class ResourceColumns
{
    /// <summary>Up to here products and quotients of the columns are exact in doubles, so that the vectorised scan may be used.</summary>
    private const long ExactBound = 1L << 45;

    private readonly List<long[]> allocatable = [];
    private readonly List<long[]> requested = [];

    public ResourceColumns(int nodeCount)
    {
        this.Cpu = new long[nodeCount];
        this.Memory = new long[nodeCount];
        this.RequestedCpu = new long[nodeCount];
        this.RequestedMemory = new long[nodeCount];
        this.NonZeroCpu = new long[nodeCount];
        this.NonZeroMemory = new long[nodeCount];
        this.FreePods = new long[nodeCount];
        this.Balance = new long[nodeCount];
        this.NodeCount = nodeCount;
    }

    public int NodeCount { get; }

    /// <summary>Allocatable milli-CPU.</summary>
    public long[] Cpu { get; }

    /// <summary>Allocatable bytes.</summary>
    public long[] Memory { get; }

    public long[] RequestedCpu { get; }

    public long[] RequestedMemory { get; }

    /// <summary>Requested milli-CPU, with the scheduler's default for containers that name none.</summary>
    public long[] NonZeroCpu { get; }

    /// <summary>Requested bytes, with the scheduler's default for containers that name none.</summary>
    public long[] NonZeroMemory { get; }

    /// <summary>Allocatable Pods less the Pods there; negative when a node holds more than it allows.</summary>
    public long[] FreePods { get; }

    /// <summary>How evenly CPU and memory are requested now, 0 to 100: the half of the balanced allocation score that is the same for all Pods.</summary>
    public long[] Balance { get; }

    /// <summary>Nodes without CPU or memory, which the vectorised scan leaves to the plain one.</summary>
    public List<int> Odd { get; } = [];

    /// <summary>True when a number is so large that doubles would round it.</summary>
    public bool IsWide { get; private set; }

    /// <summary>Adds a column for a further resource, of which nothing is requested so far.</summary>
    public void AddColumn(long[] allocatableOfNodes)
    {
        this.allocatable.Add(allocatableOfNodes);
        this.requested.Add(new long[this.NodeCount]);
    }

    /// <summary>How many further resources have a column.</summary>
    public int FurtherCount => this.allocatable.Count;

    public long Free(int column, int node) => this.allocatable[column][node] - this.requested[column][node];

    /// <summary>Sets what a node has, before any Pod is added to it.</summary>
    public void SetNode(int node, long cpu, long memory, long pods)
    {
        this.Cpu[node] = cpu;
        this.Memory[node] = memory;
        this.FreePods[node] = pods;
        if (cpu <= 0 || memory <= 0)
            this.Odd.Add(node);
        this.IsWide |= cpu >= ExactBound || memory >= ExactBound;
        this.Balance[node] = this.BalanceWith(node, 0, 0);
    }

    /// <summary>Adds the requests of a Pod to a node (or takes them off, with a sign of -1).</summary>
    public void Add(PodDemand demand, int node, int sign)
    {
        this.RequestedCpu[node] += sign * demand.Cpu;
        this.RequestedMemory[node] += sign * demand.Memory;
        this.NonZeroCpu[node] += sign * demand.NonZeroCpu;
        this.NonZeroMemory[node] += sign * demand.NonZeroMemory;
        this.FreePods[node] -= sign;
        foreach (var extra in demand.Further)
            this.requested[extra.Column][node] += sign * extra.Amount;
        this.IsWide |= this.NonZeroCpu[node] >= ExactBound || this.NonZeroMemory[node] >= ExactBound
            || this.RequestedCpu[node] >= ExactBound || this.RequestedMemory[node] >= ExactBound;
        this.Balance[node] = this.BalanceWith(node, 0, 0);
    }

    /// <summary>How evenly CPU and memory would be requested, 0 to 100, with so much more on the node.</summary>
    public long BalanceWith(int node, long cpu, long memory)
    {
        if (this.Cpu[node] == 0 || this.Memory[node] == 0)
            return NodeScorer.MaxScore;
        return NodeResourcesBalancedAllocation.Balance(
            NodeResourcesBalancedAllocation.Fraction(this.RequestedCpu[node] + cpu, this.Cpu[node]),
            NodeResourcesBalancedAllocation.Fraction(this.RequestedMemory[node] + memory, this.Memory[node]));
    }
}
