using System;
using System.Collections.Generic;

namespace KubeDsl.Runtime.Controllers;

/// <summary>How soon a daemon Pod that failed may be deleted, and so replaced: at once, then after 1, 2, 4 … seconds.</summary>
internal sealed class DaemonPodBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private readonly Dictionary<(string Set, long Generation, string Node), (DateTimeOffset Last, TimeSpan Wait)> entries = [];

    /// <summary>Takes a deletion now.</summary>
    /// <returns>Null when it is allowed; else the instant from which it is.</returns>
    internal DateTimeOffset? Take(string set, long generation, string node, DateTimeOffset now)
    {
        var key = (set, generation, node);
        if (!this.entries.TryGetValue(key, out var entry) || now - entry.Last > 2 * Longest)
        {
            this.entries[key] = (now, First);
            return null;
        }

        if (now - entry.Last < entry.Wait)
            return entry.Last + entry.Wait;
        this.entries[key] = (now, 2 * entry.Wait < Longest ? 2 * entry.Wait : Longest);
        return null;
    }
}
