using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What losses cost, as plain text.</summary>
public static class LossText
{
    /// <summary>The whole table; ends with a line break.</summary>
    public static string Write(LossTable table)
    {
        var text = new StringBuilder(table.Environment).Append(": what is lost with a node, a zone, a pool\n\n");
        var rows = new List<string[]> { new[] { "lost", "Pods", "placed again", "pending", "ready at once → again of planned", "" } };
        rows.AddRange(table.Losses.Select(RowOf));
        WhatIfText.WriteTable(text, "", rows);
        foreach (var loss in table.Losses.Where(loss => !loss.Pending.IsEmpty))
        {
            text.Append('\n').Append(NameOf(loss)).Append(", pending\n");
            WhatIfText.WriteUnplaced(text, "  ", loss.Pending);
        }

        return text.Append('\n').Append(Verdict(table)).Append('\n').ToString();
    }

    private static string[] RowOf(Loss loss) =>
    [
        NameOf(loss),
        WhatIfText.Text(loss.LostPods),
        WhatIfText.Text(loss.Moves.Count),
        WhatIfText.Text(loss.Pending.Count),
        loss.Workloads.IsEmpty ? "-" : string.Join(", ", loss.Workloads.Select(workload => workload.Workload.Name + " " + WhatIfText.Text(workload.AtOnce) + " → " + WhatIfText.Text(workload.Again) + " of " + WhatIfText.Text(workload.Planned))),
        Broken(loss),
    ];

    private static string Broken(Loss loss)
    {
        var budgets = loss.Budgets.Where(budget => !budget.IsKept).Select(budget => "budget " + budget.Budget + " broken: " + WhatIfText.Text(budget.AtOnce) + " of " + WhatIfText.Text(budget.Needed));
        return string.Join("; ", budgets.Concat(loss.Gone.Select(workload => workload.Workload.Name + " is gone")));
    }

    private static string NameOf(Loss loss) => loss.Kind.ToString().ToLowerInvariant() + " " + loss.Name;

    private static string Verdict(LossTable table)
    {
        if (table.Goal is not { } goal)
            return "The environment states no goal: [Survives(Nodes = 1, Zones = 1)] would.";
        var goals = new[] { goal.Nodes > 0 ? WhatIfText.Count(goal.Nodes, "node") : "", goal.Zones > 0 ? WhatIfText.Count(goal.Zones, "zone") : "" }.Where(part => part.Length > 0);
        var failures = table.Failures.ToList();
        return "The loss of any " + string.Join(", or any ", goals) + (failures.Count == 0 ? " is borne: every budget is kept, and every workload runs." : " must be borne and is not: " + string.Join(", ", failures.Select(NameOf)) + ".");
    }
}
