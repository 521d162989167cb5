using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace KubeDsl.Planning.WhatIf;

/// <summary>How many more Pods fit, as plain text.</summary>
public static class RoomText
{
    /// <summary>All workloads; ends with a line break.</summary>
    public static string Write(Room room)
    {
        var text = new StringBuilder(room.Environment).Append(": how many more Pods fit, each workload by itself\n\n");
        var rows = new List<string[]> { new[] { "workload", "planned", "placed", "more", "stopped by" } };
        rows.AddRange(room.Workloads.Select(item => new[] { WhatIfText.NameOf(item.Workload), WhatIfText.Text(item.Planned), WhatIfText.Text(item.Placed), WhatIfText.Text(item.More) + Bound(item), Stops(item) }));
        WhatIfText.WriteTable(text, "", rows);
        return text.ToString();
    }

    /// <summary>One workload, with its pools and what they say to the next Pod; ends with a line break.</summary>
    /// <param name="environment">The name of the environment.</param>
    /// <param name="room">The room.</param>
    public static string Write(string environment, WorkloadRoom room)
    {
        var text = new StringBuilder(environment).Append(": ").Append(WhatIfText.Count(room.More, "more Pod")).Append(room.More == 1 ? " fits" : " fit").Append(" of ").Append(WhatIfText.NameOf(room.Workload))
            .Append(" beside the ").Append(WhatIfText.Text(room.Placed)).Append(room.Placed == 1 ? " that is placed" : " that are placed").Append(Bound(room)).Append("\n\n");
        var rows = room.Pools.Select(pool => new[] { pool.Pool, WhatIfText.Count(pool.More, "more Pod") + " on " + WhatIfText.Count(pool.Nodes, "node"), ReasonsOf(pool) }).ToList();
        WhatIfText.WriteTable(text, "", rows);
        return text.Append("\nThe next one: ").Append(room.Message).Append('\n').ToString();
    }

    private static string Bound(WorkloadRoom room) => room.MaxReplicas is { } most ? " (autoscaled up to " + WhatIfText.Text(most) + ")" : "";

    private static string Stops(WorkloadRoom room)
    {
        var reasons = string.Join("; ", room.Pools.Where(pool => !pool.Reasons.IsEmpty).Select(pool => pool.Pool + ": " + ReasonsOf(pool)));
        return reasons.Length > 0 ? reasons : room.Message;
    }

    private static string ReasonsOf(PoolRoom pool) => string.Join(", ", pool.Reasons.Select(reason => WhatIfText.Text(reason.Value) + " " + reason.Key));
}
