using System.Collections.Generic;

namespace KubeDsl.Scheduling;

/// <summary>A plugin's comparison of the feasible nodes for one Pod. It lives for one decision.</summary>
public abstract class NodeScorer
{
    /// <summary>The score of a node that leaves nothing to be wished.</summary>
    public const long MaxScore = 100;

    /// <summary>What a node is worth by itself, in any unit.</summary>
    public abstract long Score(NodeInfo node);

    /// <summary>Brings the scores of all feasible nodes to the scale from 0 to <see cref="MaxScore"/>. Without it they must be there already.</summary>
    /// <param name="nodes">The feasible nodes.</param>
    /// <param name="scores">Their scores, in the same order; changed in place.</param>
    public virtual void Normalize(IReadOnlyList<NodeInfo> nodes, long[] scores)
    {
    }

    /// <summary>Stretches scores so that the highest becomes 100; reversed, the highest becomes 0. Source: <c>helper.DefaultNormalizeScore</c>.</summary>
    protected static void NormalizeByMaximum(long[] scores, bool reverse)
    {
        var max = 0L;
        foreach (var score in scores)
            max = score > max ? score : max;
        for (var i = 0; i < scores.Length; i++)
            scores[i] = Stretched(scores[i], max, reverse);
    }

    /// <summary>One score after that, by the highest of all.</summary>
    internal static long Stretched(long score, long max, bool reverse)
    {
        var share = max == 0 ? 0 : MaxScore * score / max;
        return reverse ? MaxScore - share : share;
    }
}
