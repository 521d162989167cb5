namespace KubeDsl.Scheduling.Columns;

/// <summary>How one template sees the nodes as they are.</summary>
internal sealed class TemplateView
{
    public TemplateView(CellLayout layout, Reading reading)
    {
        this.Layout = layout;
        this.Reading = reading;
    }

    public CellLayout Layout { get; }

    public Reading Reading { get; }

    /// <summary>The terms of other Pods that the reading takes into account: so many of those known (<see cref="CounterSet.Carried"/>).</summary>
    public int TermsSeen { get; set; }

    /// <summary>The selector of the Pods by which the template is spread when it has no constraints of its own.</summary>
    public string Siblings { get; set; } = "";

    /// <summary>Which state of Services and controllers <see cref="Siblings"/> was read from.</summary>
    public int SiblingsSeen { get; set; }

    /// <summary>The numbers of the host ports that keep the template away from a host.</summary>
    public int[] Conflicts { get; set; } = [];

    /// <summary>How many host ports were known when <see cref="Conflicts"/> was found.</summary>
    public int PortsSeen { get; set; }

    /// <summary>The nodes in order, once the template was placed twice within a short time.</summary>
    public TemplateIndex? Index { get; set; }

    /// <summary>The end of the change log when the template was placed last; 0 for never.</summary>
    public long LastUse { get; set; }
}
