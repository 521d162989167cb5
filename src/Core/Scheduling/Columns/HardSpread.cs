namespace KubeDsl.Scheduling.Columns;

/// <summary>A spread constraint that must hold (<c>whenUnsatisfiable: DoNotSchedule</c>).</summary>
internal sealed class HardSpread
{
    private readonly CellCount count;
    private readonly int maxSkew;
    private readonly int minDomains;
    private readonly bool countsItself;
    private long limit;

    public HardSpread(CellCount count, int maxSkew, int minDomains, bool countsItself)
    {
        this.count = count;
        this.maxSkew = maxSkew;
        this.minDomains = minDomains;
        this.countsItself = countsItself;
    }

    public void Read(int node, int[] locals) => this.count.Read(node, locals);

    /// <summary>Notes the smallest count, which bounds all others, for the choice that follows.</summary>
    public void Begin()
    {
        var counter = this.count.Counter;
        var smallest = counter.DomainCount < this.minDomains ? 0 : counter.Smallest;
        this.limit = (long)this.maxSkew + smallest - (this.countsItself ? 1 : 0);
    }

    public bool Admits(Cell cell)
    {
        var there = this.count.In(cell);
        return there != CellCount.Missing && there <= this.limit;
    }
}
