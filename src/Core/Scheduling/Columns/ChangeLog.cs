namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// Which nodes were touched, in order: every Pod that comes or goes writes its node here, and each template reads on from where it stopped
/// the last time it was placed. A ring: who has fallen too far behind starts anew.
/// </summary>
internal sealed class ChangeLog
{
    private readonly int[] nodes;
    private readonly long[] latest;

    public ChangeLog(int nodeCount)
    {
        var size = 64;
        while (size < nodeCount)
            size *= 2;
        this.nodes = new int[size];
        this.latest = new long[nodeCount];
    }

    /// <summary>The position after the newest entry; the first entry has position 1.</summary>
    public long End { get; private set; } = 1;

    public void Touch(int node)
    {
        this.nodes[this.End & (this.nodes.Length - 1)] = node;
        this.latest[node] = this.End++;
    }

    /// <summary>True when reading on from a position is possible and cheaper than looking at every node.</summary>
    public bool IsNear(long position) => this.End - position <= this.nodes.Length / 8;

    /// <summary>The node of an entry, or -1 when a later entry names it too.</summary>
    public int NodeAt(long position)
    {
        var node = this.nodes[position & (this.nodes.Length - 1)];
        return this.latest[node] == position ? node : -1;
    }
}
