namespace KubeDsl.Scheduling.Columns;

/// <summary>Where the count of one term or constraint is found for a cell: in the domain that all its nodes share, or among its local counts.</summary>
internal readonly struct CellCount
{
    /// <summary>A node without the topology label.</summary>
    public const int Missing = -1;

    private readonly int local;

    public CellCount(DomainCounter counter, int local)
    {
        this.Counter = counter;
        this.local = local;
    }

    public DomainCounter Counter { get; }

    /// <summary>True when the count belongs to the node itself, so that nodes of one domain may lie in different cells.</summary>
    public bool IsLocal => this.local >= 0;

    /// <summary>The count, or <see cref="Missing"/>.</summary>
    public int In(Cell cell)
    {
        if (this.local >= 0)
            return cell.Locals[this.local];
        var domain = this.Counter.Topology.Domains[cell.Representative];
        return domain == Topology.Missing ? Missing : this.Counter[domain];
    }

    /// <summary>Puts the count of a node among its local counts.</summary>
    public void Read(int node, int[] locals)
    {
        if (this.local < 0)
            return;
        var domain = this.Counter.Topology.Domains[node];
        locals[this.local] = domain == Topology.Missing ? Missing : this.Counter[domain];
    }
}
