namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// The nodes that a template's own filters admit, in cells, best first. After each placement only the nodes that were touched are looked at
/// again; everything else still stands.
/// </summary>
internal sealed class TemplateIndex
{
    private readonly CellTable table;
    private readonly Cell?[] cells;
    private readonly int[] positions;
    private readonly CellLayout layout;
    private readonly Reading reading;

    public TemplateIndex(CellLayout layout, Reading reading, NodeColumn column)
    {
        this.layout = layout;
        this.reading = reading;
        this.table = new CellTable(layout, reading);
        this.cells = column.Cells;
        this.positions = column.Positions;
    }

    /// <summary>The cells that hold a node.</summary>
    public CellList Occupied { get; } = new();

    /// <summary>True once all nodes were looked at.</summary>
    public bool IsFilled { get; private set; }

    /// <summary>How much of the change log has been read.</summary>
    public long Seen { get; set; }

    /// <summary>Looks at every node.</summary>
    /// <param name="scores">The local score of each node; -1 when it does not fit.</param>
    public void Fill(double[] scores)
    {
        foreach (var cell in this.table.Cells)
            cell.Heap!.Clear();
        this.Occupied.Clear();
        for (var node = 0; node < scores.Length; node++)
        {
            this.cells[node] = null;
            var score = (int)scores[node];
            if (score < 0 || !this.IsOpen(node))
                continue;
            var cell = this.CellOf(node);
            this.cells[node] = cell;
            if (cell.Slot < 0)
            {
                cell.Count = 0;
                this.Occupied.Add(cell);
            }

            cell.Count++;
        }

        this.IsFilled = true;
        for (var i = 0; i < this.Occupied.Count; i++)
            this.Occupied[i].Heap!.Reserve(this.Occupied[i].Count);
        for (var node = 0; node < scores.Length; node++)
            this.cells[node]?.Heap!.Append(NodeKey.Of((int)scores[node], node));
        for (var i = 0; i < this.Occupied.Count; i++)
        {
            var cell = this.Occupied[i];
            cell.Heap!.Order(this.positions);
            Summarise(cell);
        }
    }

    /// <summary>Looks at one node again.</summary>
    public void Refresh(int node, int score)
    {
        var from = this.cells[node];
        var to = score >= 0 && this.IsOpen(node) ? this.CellOf(node) : null;
        if (from is not null && from == to)
        {
            from.Heap!.Replace(this.positions[node], NodeKey.Of(score, node), this.positions);
            Summarise(from);
            return;
        }

        this.cells[node] = to;
        if (from is not null)
            this.Leave(from, node);
        if (to is not null)
            this.Enter(to, node, score);
    }

    private static void Summarise(Cell cell)
    {
        cell.Count = cell.Heap!.Count;
        cell.Best = cell.Heap.Top;
    }

    private bool IsOpen(int node) => this.layout.Cells[node] >= 0 && !this.reading.ForbidsNode(node);

    private Cell CellOf(int node)
    {
        var cell = this.table.Of(node);
        cell.Heap ??= new NodeHeap();
        return cell;
    }

    private void Leave(Cell cell, int node)
    {
        cell.Heap!.RemoveAt(this.positions[node], this.positions);
        Summarise(cell);
        if (cell.Count == 0)
            this.Occupied.Remove(cell);
    }

    private void Enter(Cell cell, int node, int score)
    {
        cell.Heap!.Add(NodeKey.Of(score, node), this.positions);
        Summarise(cell);
        if (cell.Slot < 0)
            this.Occupied.Add(cell);
    }
}
