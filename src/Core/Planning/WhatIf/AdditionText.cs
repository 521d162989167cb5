using System.Linq;
using System.Text;

namespace KubeDsl.Planning.WhatIf;

/// <summary>How many nodes must be added, as plain text.</summary>
public static class AdditionText
{
    /// <summary>The whole answer; ends with a line break.</summary>
    public static string Write(NodesToAdd answer)
    {
        if (answer.Pending.IsEmpty)
            return answer.Environment + ": every Pod has a node; none needs to be added\n";
        var text = new StringBuilder(answer.Environment).Append(": ").Append(WhatIfText.Count(answer.Pending.Count, "Pod")).Append(" pending\n");
        WhatIfText.WriteUnplaced(text, "  ", answer.Pending);
        foreach (var workload in answer.Hopeless)
        {
            text.Append("\nNo node of any pool would help ").Append(WhatIfText.NameOf(workload.Workload)).Append('\n');
            WhatIfText.WriteTable(text, "  ", workload.Reasons.Select(reason => new[] { reason.Key, reason.Value }).ToList());
        }

        if (!answer.Hopeless.IsEmpty)
            return text.ToString();
        text.Append("\nNodes to add so that all Pods are placed, in one pool\n");
        WhatIfText.WriteTable(text, "  ", answer.Pools.Select(Row).ToList());
        if (answer.Fewest is null)
            text.Append("\nNor do several pools together help: see the reasons above.\n");
        if (answer.Together.IsEmpty)
            return text.ToString();
        text.Append("\nIn several pools, taken in the order of declaration, each for the workloads that it suits first\n");
        WhatIfText.WriteTable(text, "  ", answer.Together.Select(Row).ToList());
        return text.ToString();
    }

    private static string[] Row(PoolAddition pool) =>
        [pool.Pool, pool.Nodes is { } nodes ? WhatIfText.Count(nodes, "node") + (pool.IsLeast ? "" : " (found by halving; fewer may do)") : "no number will do: " + pool.Obstacle];
}
