namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// Everything a template looks at that other Pods change: the counters behind its spread constraints, its own (anti-)affinity terms
/// and the terms of Pods that are there already. Counts by domain are read when a choice is made; counts that belong to single nodes
/// tell cells apart (or, where any Pod at all is one too many, keep the node out).
/// </summary>
internal sealed class Reading
{
    /// <summary>A template that looks at no other Pod.</summary>
    public static readonly Reading Nothing = new();

    public HardSpread[] Hard { get; init; } = [];

    public SoftSpread[] Soft { get; init; } = [];

    /// <summary>True when soft spreading scores only nodes that have every label it names.</summary>
    public bool IgnoresUnlabelled { get; init; }

    /// <summary>The terms of required affinity: some matching Pod must be in the domain.</summary>
    public CellCount[] Required { get; init; } = [];

    /// <summary>True when the template matches all its own required terms, so that the first of its Pods needs no other.</summary>
    public bool MatchesItself { get; init; }

    /// <summary>Anti-affinity, both ways, over domains of several nodes: no Pod may be in the domain.</summary>
    public DomainCounter[] ForbiddenDomains { get; init; } = [];

    /// <summary>Anti-affinity, both ways, where each node is a domain of its own.</summary>
    public DomainCounter[] ForbiddenNodes { get; init; } = [];

    public Preference[] DomainPreferences { get; init; } = [];

    public Preference[] NodePreferences { get; init; } = [];

    /// <summary>The topologies by which the layout divides nodes.</summary>
    public Topology[] Topologies { get; init; } = [];

    /// <summary>How many local counts a node has.</summary>
    public int LocalCount { get; init; }

    /// <summary>Where the sum of <see cref="NodePreferences"/> is found among the local counts.</summary>
    public int PreferenceLocal { get; init; } = -1;

    public bool HasPreferences => this.DomainPreferences.Length + this.NodePreferences.Length > 0;

    public bool ForbidsNode(int node)
    {
        foreach (var counter in this.ForbiddenNodes)
        {
            if (counter.OfNode(node) > 0)
                return true;
        }

        return false;
    }

    public void ReadLocals(int node, int[] locals)
    {
        foreach (var constraint in this.Hard)
            constraint.Read(node, locals);
        foreach (var constraint in this.Soft)
            constraint.Read(node, locals);
        foreach (var term in this.Required)
            term.Read(node, locals);
        if (this.PreferenceLocal >= 0)
            locals[this.PreferenceLocal] = Sum(this.NodePreferences, node);
    }

    /// <summary>Prepares the constraints for one choice.</summary>
    public void Begin()
    {
        foreach (var constraint in this.Hard)
            constraint.Begin();
    }

    public bool Admits(Cell cell)
    {
        foreach (var constraint in this.Hard)
        {
            if (!constraint.Admits(cell))
                return false;
        }

        foreach (var counter in this.ForbiddenDomains)
        {
            if (counter.OfNode(cell.Representative) > 0)
                return false;
        }

        return this.Required.Length == 0 || this.HasCompany(cell);
    }

    /// <summary>Inter-Pod affinity before normalisation.</summary>
    public long PreferenceOf(Cell cell) =>
        Sum(this.DomainPreferences, cell.Representative) + (this.PreferenceLocal >= 0 ? cell.Locals[this.PreferenceLocal] : 0);

    public bool Ignores(Cell cell)
    {
        if (!this.IgnoresUnlabelled)
            return false;
        foreach (var constraint in this.Soft)
        {
            if (constraint.IsMissing(cell))
                return true;
        }

        return false;
    }

    private static int Sum(Preference[] preferences, int node)
    {
        var sum = 0;
        foreach (var preference in preferences)
            sum += preference.Weight * preference.Counter.OfNode(node);
        return sum;
    }

    private bool HasCompany(Cell cell)
    {
        var anywhere = false;
        var everywhere = true;
        foreach (var term in this.Required)
        {
            var there = term.In(cell);
            if (there == CellCount.Missing)
                return false;
            everywhere &= there > 0;
            anywhere |= term.Counter.Total > 0;
        }

        return everywhere || (!anywhere && this.MatchesItself);
    }
}
