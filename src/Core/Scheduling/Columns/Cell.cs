namespace KubeDsl.Scheduling.Columns;

/// <summary>Nodes that differ, for one template, in nothing but their local scores; and the numbers that one choice computes about them.</summary>
internal sealed class Cell
{
    public Cell(int place, int representative, int[] locals)
    {
        this.Place = place;
        this.Representative = representative;
        this.Locals = locals;
    }

    /// <summary>The cell of the layout that this one is, or is a part of.</summary>
    public int Place { get; }

    /// <summary>A node of the layout's cell: it lies in the same domains and has the same raw scores.</summary>
    public int Representative { get; }

    /// <summary>The counts that belong to the node itself and that all nodes here share (<see cref="Reading.ReadLocals"/>).</summary>
    public int[] Locals { get; }

    /// <summary>The position in the list of cells that hold a node; -1 when this one holds none.</summary>
    public int Slot { get; set; } = -1;

    public int Count { get; set; }

    /// <summary>The best node by local score, as a <see cref="NodeKey"/>.</summary>
    public long Best { get; set; }

    /// <summary>All nodes, when the index keeps them.</summary>
    public NodeHeap? Heap { get; set; }

    public bool IsFeasible { get; set; }

    /// <summary>True when soft spreading leaves the nodes out, because they lack a topology label.</summary>
    public bool IsIgnored { get; set; }

    /// <summary>Soft spreading before normalisation.</summary>
    public long Spread { get; set; }

    /// <summary>Inter-Pod affinity before normalisation.</summary>
    public long Preference { get; set; }
}
