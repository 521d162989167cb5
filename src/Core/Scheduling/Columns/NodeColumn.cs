namespace KubeDsl.Scheduling.Columns;

/// <summary>The two arrays by node that an index needs; passed from an index that is given up to the next one.</summary>
internal sealed class NodeColumn
{
    public NodeColumn(int nodeCount)
    {
        this.Cells = new Cell?[nodeCount];
        this.Positions = new int[nodeCount];
    }

    /// <summary>The cell that holds a node; null when the node is not feasible.</summary>
    public Cell?[] Cells { get; }

    /// <summary>Where in the cell's heap the node lies.</summary>
    public int[] Positions { get; }
}
