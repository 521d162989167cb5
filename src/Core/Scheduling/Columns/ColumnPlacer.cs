using KubeDsl.Scheduling.Plugins;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Finds the best node of a template in the columns. It changes nothing that other templates see.</summary>
internal sealed class ColumnPlacer
{
    private readonly ClusterState cluster;
    private readonly ColumnStore store;
    private readonly PortTable ports;
    private readonly ScoreWeights weights;
    private readonly PodTopologySpread spread;
    private readonly IndexPool pool;
    private readonly CellScan scan = new();
    private readonly double[] scores;
    private int siblings;

    public ColumnPlacer(ClusterState cluster, ColumnStore store, PortTable ports, ColumnProfile profile, int indexBudget)
    {
        this.cluster = cluster;
        this.store = store;
        this.ports = ports;
        this.weights = profile.Weights;
        this.spread = profile.Spread;
        this.pool = new IndexPool(store.Hosts.Length, indexBudget);
        this.scores = new double[store.Hosts.Length];
    }

    /// <summary>Finds out how a template sees the nodes; false when only the plain plugins can place it.</summary>
    public bool Prepare(PodTemplate template)
    {
        if (!template.IsColumnar)
            return false;
        if (template.View is { } view && this.StillHolds(view, template))
            return true;
        Forget(template);
        if (ReadingBuilder.Build(template.Pod, this.cluster, this.store.Counters, this.spread) is not { } reading)
            return false;
        var layout = this.store.Profiles.Of(template.Pod).LayoutFor(reading.Topologies);
        template.View = new TemplateView(layout, reading)
        {
            TermsSeen = this.store.Counters.Carried.Count,
            SiblingsSeen = this.siblings,
            Siblings = this.SiblingsOf(template),
        };
        return true;
    }

    /// <summary>Says that Services or controllers changed, so that other Pods may count as siblings of a Pod.</summary>
    public void ForgetSiblings() => this.siblings++;

    /// <summary>Drops what is kept of a template, because something that it looks at is not what it was.</summary>
    private static void Forget(PodTemplate template)
    {
        if (template.View is null)
            return;
        template.View.LastUse = 0;
        template.View = null;
    }

    /// <summary>The best node with its total, as a <see cref="NodeKey"/>, of a template that was prepared.</summary>
    public long Best(PodTemplate template)
    {
        var view = template.View!;
        if (view.PortsSeen != this.ports.Count)
        {
            view.Conflicts = this.ports.Conflicts(template.Pod.HostPorts);
            view.PortsSeen = this.ports.Count;
        }

        // A template that was placed a moment ago will be again: from now on its nodes are kept in order. One that comes back after long would have to look at every node anyway.
        var isRecent = view.LastUse > 0 && this.store.Log.IsNear(view.LastUse);
        var index = isRecent ? view.Index ?? this.pool.TryCreate(view) : null;
        view.LastUse = this.store.Log.End;
        CellList cells;
        if (index is null)
        {
            this.ScoreAll(template, view);
            cells = this.scan.Cells(view, this.scores);
        }
        else
        {
            this.Update(index, template, view);
            cells = index.Occupied;
        }

        return CellChoice.Best(cells, view.Layout.Profile, view.Reading, this.weights);
    }

    /// <summary>True unless a term came up that is about the template's Pods, or its siblings changed.</summary>
    private bool StillHolds(TemplateView view, PodTemplate template)
    {
        var carried = this.store.Counters.Carried;
        for (; view.TermsSeen < carried.Count; view.TermsSeen++)
        {
            if (carried[view.TermsSeen].Term.Matches(template.Pod, this.cluster.NamespaceLabels(template.Pod.Namespace)))
                return false;
        }

        if (view.SiblingsSeen == this.siblings)
            return true;
        view.SiblingsSeen = this.siblings;
        return view.Siblings == this.SiblingsOf(template);
    }

    /// <summary>The selector of the Pods by which Kubernetes spreads the template when it says nothing itself.</summary>
    private string SiblingsOf(PodTemplate template) =>
        template.Pod.Pod.Spec.TopologySpreadConstraints.IsEmpty ? this.cluster.SpreadingOwners.SelectorOf(template.Pod).ToString() : "";

    private void Update(TemplateIndex index, PodTemplate template, TemplateView view)
    {
        var log = this.store.Log;
        if (index.IsFilled && log.IsNear(index.Seen))
        {
            for (var position = index.Seen; position < log.End; position++)
            {
                if (log.NodeAt(position) is var node and >= 0)
                    index.Refresh(node, this.ScoreOf(template, view, node));
            }
        }
        else
        {
            this.ScoreAll(template, view);
            index.Fill(this.scores);
        }

        index.Seen = log.End;
    }

    private int ScoreOf(PodTemplate template, TemplateView view, int node)
    {
        var score = LocalScores.Of(this.store.Resources, template.Demand, this.weights.NodeResourcesFit, this.weights.BalancedAllocation, node);
        if (score < 0 || (view.Conflicts.Length > 0 && this.ports.IsTaken(this.store.Hosts[node], view.Conflicts)))
            return -1;
        return view.Layout.Profile.Images is { } images ? score + (images[node] * this.weights.ImageLocality) : score;
    }

    private void ScoreAll(PodTemplate template, TemplateView view)
    {
        LocalScores.All(this.store.Resources, template.Demand, this.weights.NodeResourcesFit, this.weights.BalancedAllocation, this.scores);
        if (view.Conflicts.Length == 0 && view.Layout.Profile.Images is null)
            return;
        for (var node = 0; node < this.scores.Length; node++)
        {
            if (this.scores[node] >= 0)
                this.scores[node] = this.ScoreOf(template, view, node);
        }
    }
}
