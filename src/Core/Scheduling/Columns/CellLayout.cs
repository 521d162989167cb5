using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// The nodes of a profile in cells: within a cell they have the same raw scores and lie in the same domain of each topology that is looked at.
/// What is normalised or counted by domain is therefore a number of the cell, and any node of it can answer for all.
/// </summary>
internal sealed class CellLayout
{
    private readonly List<int> representatives = [];

    public CellLayout(NodeProfile profile, Topology[] topologies)
    {
        this.Profile = profile;
        this.Topologies = topologies;
        var cells = new int[profile.Taints.Length];
        for (var node = 0; node < cells.Length; node++)
            cells[node] = profile.Admits(node) ? profile.Taints[node] : -1;
        Refine(cells, profile.Affinities);
        foreach (var topology in topologies)
            Refine(cells, topology.Domains);
        this.Cells = cells;
        for (var node = 0; node < cells.Length; node++)
        {
            if (cells[node] == this.representatives.Count)
                this.representatives.Add(node);
        }

        this.Whole = new CellTable(this, Reading.Nothing);
    }

    public NodeProfile Profile { get; }

    public Topology[] Topologies { get; }

    /// <summary>The cell of each node; -1 when the profile excludes it.</summary>
    public int[] Cells { get; }

    /// <summary>The cells as they are, for templates without local counts; only one choice may use them at a time.</summary>
    public CellTable Whole { get; }

    /// <summary>True when the layout divides nodes by a topology.</summary>
    public bool Looks(Topology topology) => Array.IndexOf(this.Topologies, topology) >= 0;

    public int Count => this.representatives.Count;

    /// <summary>The first node of a cell.</summary>
    public int Representative(int cell) => this.representatives[cell];

    /// <summary>Divides cells by a further number; cells are numbered anew in order of their first node.</summary>
    private static void Refine(int[] cells, int[] by)
    {
        var known = new Dictionary<(int Cell, int By), int>();
        for (var node = 0; node < cells.Length; node++)
        {
            if (cells[node] < 0)
                continue;
            var key = (cells[node], by[node]);
            if (!known.TryGetValue(key, out var cell))
                known.Add(key, cell = known.Count);
            cells[node] = cell;
        }
    }
}
