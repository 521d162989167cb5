namespace KubeDsl.Scheduling;

/// <summary>
/// How many feasible nodes are enough, and where the search starts, which moves on from Pod to Pod so that equal nodes get their turn. Source: <c>numFeasibleNodesToFind</c> in
/// <c>pkg/scheduler/schedule_one.go</c>.
/// </summary>
internal sealed class NodeSampling(int? percentage)
{
    private const int MinFeasibleNodes = 100;
    private const int MinPercentage = 5;
    private int start;

    /// <summary>True when every node is looked at.</summary>
    internal bool IsOff => percentage is null;

    /// <summary>Where the search starts in a list of so many nodes.</summary>
    internal int StartIn(int count) => this.IsOff || count == 0 ? 0 : this.start % count;

    /// <summary>How many feasible nodes are enough among so many.</summary>
    internal int Enough(int count)
    {
        if (percentage is not { } percent || count < MinFeasibleNodes)
            return count;
        if (percent == 0)
            percent = System.Math.Max(50 - (count / 125), MinPercentage);
        return System.Math.Max(count * percent / 100, MinFeasibleNodes);
    }

    /// <summary>Moves the start on by the nodes that were looked at.</summary>
    internal void MoveOn(int lookedAt, int allNodes)
    {
        if (!this.IsOff && allNodes > 0)
            this.start = (this.start + lookedAt) % allNodes;
    }
}
