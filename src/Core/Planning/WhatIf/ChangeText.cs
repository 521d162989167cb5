using System.Collections.Generic;
using System.Linq;
using System.Text;
using KubeDsl.Resources;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What a change does, as plain text.</summary>
public static class ChangeText
{
    /// <summary>The whole answer; ends with a line break.</summary>
    public static string Write(ChangeEffect effect)
    {
        var text = new StringBuilder(effect.Environment).Append(": ").Append(WhatIfText.NameOf(effect.Workload)).Append(" changed\n\n");
        var rows = new List<string[]>
        {
            new[] { "", "before", "after" },
            new[] { "Pods placed", WhatIfText.Text(effect.Before.Placed), WhatIfText.Text(effect.After.Placed) },
            new[] { "Pods pending", WhatIfText.Text(effect.Before.Pending.Count), WhatIfText.Text(effect.After.Pending.Count) },
            new[] { "nodes needed", Needed(effect.Before), Needed(effect.After) },
        };
        rows.AddRange(effect.Before.Pools.Zip(effect.After.Pools, FreeRows).SelectMany(row => row));
        WhatIfText.WriteTable(text, "", rows);
        if (!effect.After.Pending.IsEmpty)
        {
            text.Append("\nPending\n");
            WhatIfText.WriteUnplaced(text, "  ", effect.After.Pending);
            if (effect.After.NodesNeeded == effect.After.Nodes)
                text.Append("  A plan from an empty cluster places them all: Pods that stay where they are stand in their way.\n");
        }

        if (effect.Moves.IsEmpty)
            return text.Append("\nNo Pod moves.\n").ToString();
        text.Append('\n').Append(WhatIfText.Count(effect.Moves.Count, "Pod")).Append(effect.Moves.Count == 1 ? " comes, goes or moves\n" : " come, go or move\n");
        WhatIfText.WriteTable(text, "  ", effect.Moves.Select(move => new[] { move.Pod, move.From.Length == 0 ? "→ " + move.To : move.To.Length == 0 ? move.From + " → (no node)" : move.From + " → " + move.To }).ToList());
        return text.ToString();
    }

    private static string Needed(PlanState state) => (state.NodesNeeded is { } nodes ? WhatIfText.Text(nodes) : "no number will do") + " (declared " + WhatIfText.Text(state.Nodes) + ")";

    private static IEnumerable<string[]> FreeRows(PoolCapacity before, PoolCapacity after) =>
        from resource in new[] { ResourceNames.Cpu, ResourceNames.Memory }.Concat(before.Allocatable.Select(entry => entry.Key).Where(IsWorthALine))
        select new[] { before.Pool + ": " + resource + " free", Free(before, resource), Free(after, resource) };

    private static bool IsWorthALine(string resource) => resource is not (ResourceNames.Cpu or ResourceNames.Memory or ResourceNames.EphemeralStorage or ResourceNames.Pods);

    private static string Free(PoolCapacity pool, string resource) =>
        Amounts.Format(resource, pool.Free.GetValueOrDefault(resource)) + " of " + Amounts.Format(resource, pool.Allocatable.GetValueOrDefault(resource));
}
