using System;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The cells that hold a node, in no order; coming and going takes constant time.</summary>
internal sealed class CellList
{
    private Cell[] cells = new Cell[4];

    public int Count { get; private set; }

    public Cell this[int slot] => this.cells[slot];

    public void Add(Cell cell)
    {
        if (this.Count == this.cells.Length)
            Array.Resize(ref this.cells, this.Count * 2);
        cell.Slot = this.Count;
        this.cells[this.Count++] = cell;
    }

    public void Remove(Cell cell)
    {
        var last = this.cells[--this.Count];
        this.cells[cell.Slot] = last;
        last.Slot = cell.Slot;
        cell.Slot = -1;
    }

    public void Clear()
    {
        while (this.Count > 0)
            this.cells[--this.Count].Slot = -1;
    }
}
