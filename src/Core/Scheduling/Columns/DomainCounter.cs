using System;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// How many Pods of some description each domain of a topology holds, and the smallest of these numbers. Kept up to date Pod by Pod in constant
/// time: beside the counts stands how many domains have each count.
/// </summary>
internal sealed class DomainCounter
{
    private readonly int[] counts;
    private readonly bool[]? mask;
    private int[] domainsByCount = new int[8];
    private int smallest;

    /// <summary>Starts at nothing everywhere.</summary>
    /// <param name="topology">The domains.</param>
    /// <param name="mask">The nodes whose Pods count; null for all nodes.</param>
    public DomainCounter(Topology topology, bool[]? mask)
    {
        this.Topology = topology;
        this.mask = mask;
        this.counts = new int[topology.DomainCount];
        var seen = new bool[topology.DomainCount];
        for (var node = 0; node < topology.Domains.Length; node++)
        {
            var domain = topology.Domains[node];
            if (domain == Topology.Missing || seen[domain] || mask is not null && !mask[node])
                continue;
            seen[domain] = true;
            this.DomainCount++;
        }

        this.domainsByCount[0] = this.DomainCount;
    }

    public Topology Topology { get; }

    /// <summary>The number of domains that have a node whose Pods count.</summary>
    public int DomainCount { get; }

    /// <summary>All Pods counted.</summary>
    public long Total { get; private set; }

    /// <summary>The smallest count among the domains that have a node whose Pods count; 0 when there is none.</summary>
    public int Smallest
    {
        get
        {
            if (this.DomainCount == 0)
                return 0;
            while (this.domainsByCount[this.smallest] == 0)
                this.smallest++;
            return this.smallest;
        }
    }

    public int this[int domain] => this.counts[domain];

    /// <summary>The count of a node's domain; 0 when the node has none.</summary>
    public int OfNode(int node)
    {
        var domain = this.Topology.Domains[node];
        return domain == Topology.Missing ? 0 : this.counts[domain];
    }

    /// <summary>Counts one Pod more (or less, with -1) on a node.</summary>
    public void Add(int node, int sign)
    {
        var domain = this.Topology.Domains[node];
        if (domain == Topology.Missing || this.mask is not null && !this.mask[node])
            return;
        var before = this.counts[domain];
        var after = before + sign;
        this.counts[domain] = after;
        this.Total += sign;
        if (after >= this.domainsByCount.Length)
            Array.Resize(ref this.domainsByCount, after * 2);
        this.domainsByCount[before]--;
        this.domainsByCount[after]++;
        if (after < this.smallest)
            this.smallest = after;
    }
}
