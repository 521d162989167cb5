using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Columns;

/// <summary>A spread constraint that only scores (<c>whenUnsatisfiable: ScheduleAnyway</c>).</summary>
internal sealed class SoftSpread
{
    private readonly CellCount count;
    private readonly int maxSkew;
    private readonly bool isHostname;
    private readonly long[] seen;
    private long choice;
    private long size;
    private long sizeOfWeight = -1;
    private double weight;

    public SoftSpread(CellCount count, int maxSkew, bool isHostname)
    {
        this.count = count;
        this.maxSkew = maxSkew;
        this.isHostname = isHostname;
        this.seen = count.IsLocal ? [] : new long[count.Counter.Topology.DomainCount];
    }

    public bool IsMissing(Cell cell) => this.count.In(cell) == CellCount.Missing;

    public void Read(int node, int[] locals) => this.count.Read(node, locals);

    /// <summary>Finds the number of domains among the nodes that are scored, which weighs the constraint.</summary>
    /// <param name="cells">The cells that hold a node.</param>
    /// <param name="scored">The number of nodes that are scored.</param>
    public void Begin(CellList cells, long scored)
    {
        this.choice++;
        this.size = this.isHostname ? scored : this.Domains(cells);
        if (this.size == this.sizeOfWeight)
            return;
        this.sizeOfWeight = this.size;
        this.weight = SpreadScorer.WeightOf(this.size);
    }

    /// <summary>What the constraint adds to a cell's score before rounding.</summary>
    public double Score(Cell cell)
    {
        var there = this.count.In(cell);
        return there == CellCount.Missing ? 0.0 : SpreadScorer.ScoreOf(there, this.weight, this.maxSkew);
    }

    private long Domains(CellList cells)
    {
        var domains = 0L;
        var missing = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!cell.IsFeasible || cell.IsIgnored)
                continue;
            if (this.IsMissing(cell))
                missing = 1;
            else if (this.count.IsLocal)
                domains += cell.Count;
            else
                domains += this.IsNew(this.count.Counter.Topology.Domains[cell.Representative]);
        }

        return domains + missing;
    }

    private int IsNew(int domain)
    {
        if (this.seen[domain] == this.choice)
            return 0;
        this.seen[domain] = this.choice;
        return 1;
    }
}
