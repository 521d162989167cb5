using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Finds the cell of a node by its cell of the layout and its local counts, making it when it is the first of its kind.</summary>
internal sealed class CellTable
{
    private readonly CellLayout layout;
    private readonly Reading reading;
    private readonly List<Cell> cells = [];
    private readonly int[] locals;
    private readonly Cell?[] whole;
    private int[] slots = new int[16];

    public CellTable(CellLayout layout, Reading reading)
    {
        this.layout = layout;
        this.reading = reading;
        this.locals = new int[reading.LocalCount];
        this.whole = reading.LocalCount == 0 ? new Cell?[layout.Count] : [];
    }

    /// <summary>All cells ever made, those without nodes included.</summary>
    public IReadOnlyList<Cell> Cells => this.cells;

    /// <summary>The cell of a node that the layout does not exclude.</summary>
    public Cell Of(int node)
    {
        var place = this.layout.Cells[node];
        return this.locals.Length == 0 ? this.whole[place] ??= this.New(place) : this.Find(place, node);
    }

    private static int Next(int hash, int value) => unchecked((hash ^ value) * 16777619);

    private static int Hash(int place, int[] values)
    {
        var hash = Next(unchecked((int)2166136261), place);
        foreach (var value in values)
            hash = Next(hash, value);
        return hash ^ (hash >>> 15);
    }

    private Cell Find(int place, int node)
    {
        this.reading.ReadLocals(node, this.locals);
        var mask = this.slots.Length - 1;
        for (var slot = Hash(place, this.locals) & mask; ; slot = (slot + 1) & mask)
        {
            var index = this.slots[slot] - 1;
            if (index < 0)
                return this.Make(place, slot);
            var cell = this.cells[index];
            if (cell.Place == place && this.locals.AsSpan().SequenceEqual(cell.Locals))
                return cell;
        }
    }

    private Cell New(int place)
    {
        var cell = new Cell(place, this.layout.Representative(place), this.locals.Length == 0 ? [] : [.. this.locals]);
        this.cells.Add(cell);
        return cell;
    }

    private Cell Make(int place, int slot)
    {
        var cell = this.New(place);
        this.slots[slot] = this.cells.Count;
        if (this.cells.Count * 2 > this.slots.Length)
            this.Grow();
        return cell;
    }

    private void Grow()
    {
        this.slots = new int[this.slots.Length * 2];
        var mask = this.slots.Length - 1;
        for (var i = 0; i < this.cells.Count; i++)
        {
            var slot = Hash(this.cells[i].Place, this.cells[i].Locals) & mask;
            while (this.slots[slot] != 0)
                slot = (slot + 1) & mask;
            this.slots[slot] = i + 1;
        }
    }
}
