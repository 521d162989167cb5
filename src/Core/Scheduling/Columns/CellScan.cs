using System;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Puts all nodes into cells for one choice, for templates that are placed too seldom to keep an index for them.</summary>
internal sealed class CellScan
{
    private readonly CellList cells = new();
    private long[] best = [];

    /// <summary>The cells that hold a node, with their best nodes; they stand until the next call.</summary>
    /// <param name="view">How the template sees the nodes.</param>
    /// <param name="scores">The local score of each node; -1 when it does not fit.</param>
    public CellList Cells(TemplateView view, double[] scores)
    {
        this.cells.Clear();
        if (view.Reading.LocalCount > 0 || view.Reading.ForbiddenNodes.Length > 0)
            this.NodeByNode(view, scores);
        else
            this.PlaceByPlace(view.Layout, scores);
        return this.cells;
    }

    private void NodeByNode(TemplateView view, double[] scores)
    {
        var reading = view.Reading;
        var table = reading.LocalCount == 0 ? view.Layout.Whole : new CellTable(view.Layout, reading);
        var places = view.Layout.Cells;
        for (var node = 0; node < scores.Length; node++)
        {
            var score = (int)scores[node];
            if (score < 0 || places[node] < 0 || reading.ForbidsNode(node))
                continue;
            var cell = table.Of(node);
            if (cell.Slot < 0)
            {
                cell.Count = 0;
                cell.Best = NodeKey.None;
                this.cells.Add(cell);
            }

            cell.Count++;
            cell.Best = Math.Max(cell.Best, NodeKey.Of(score, node));
        }
    }

    /// <summary>The same for templates that look at no counts of single nodes: the cells of the layout are all there is, and nobody asks how many nodes they hold.</summary>
    private void PlaceByPlace(CellLayout layout, double[] scores)
    {
        if (this.best.Length < layout.Count)
            this.best = new long[layout.Count];
        this.best.AsSpan().Fill(NodeKey.None);
        var places = layout.Cells;
        var top = this.best;
        for (var node = 0; node < places.Length; node++)
        {
            var place = places[node];
            var score = (int)scores[node];
            if ((place | score) < 0)
                continue;
            var key = NodeKey.Of(score, node);
            if (key > top[place])
                top[place] = key;
        }

        for (var place = 0; place < layout.Count; place++)
        {
            if (top[place] == NodeKey.None)
                continue;
            var cell = layout.Whole.Of(layout.Representative(place));
            cell.Count = 1;
            cell.Best = top[place];
            this.cells.Add(cell);
        }
    }
}
