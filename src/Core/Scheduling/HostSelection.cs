using System.Collections.Generic;

namespace KubeDsl.Scheduling;

/// <summary>Takes one of the nodes with the highest total.</summary>
internal sealed class HostSelection(SchedulingProfile profile)
{
    private ulong state = profile.Seed;

    /// <summary>A copy that draws what this one would draw next.</summary>
    internal HostSelection Clone() => new(profile) { state = this.state };

    /// <summary>The index of the chosen node.</summary>
    internal int Select(IReadOnlyList<NodeInfo> nodes, long[] totals) => profile.TieBreak switch
    {
        TieBreak.Heap => HeapRoot(totals, 0),
        TieBreak.Seeded => this.Draw(totals),
        _ => FirstName(nodes, totals),
    };

    /// <summary>
    /// The root of kube-scheduler's heap of scores: the first of the highest in the order root, left half, right half of the tree that the list stands for.
    /// </summary>
    internal static int HeapRoot(long[] totals, int root)
    {
        var best = root;
        for (var child = (2 * root) + 1; child <= (2 * root) + 2; child++)
        {
            if (child >= totals.Length)
                break;
            var candidate = HeapRoot(totals, child);
            if (totals[candidate] > totals[best])
                best = candidate;
        }

        return best;
    }

    private static int FirstName(IReadOnlyList<NodeInfo> nodes, long[] totals)
    {
        var best = 0;
        for (var i = 1; i < totals.Length; i++)
        {
            if (totals[i] > totals[best] || (totals[i] == totals[best] && string.CompareOrdinal(nodes[i].Name, nodes[best].Name) < 0))
                best = i;
        }

        return best;
    }

    private int Draw(long[] totals)
    {
        var ties = new List<int>();
        for (var i = 0; i < totals.Length; i++)
        {
            if (ties.Count > 0 && totals[i] > totals[ties[0]])
                ties.Clear();
            if (ties.Count == 0 || totals[i] == totals[ties[0]])
                ties.Add(i);
        }

        return ties.Count == 1 ? ties[0] : ties[(int)(this.Next() % (ulong)ties.Count)];
    }

    /// <summary>SplitMix64.</summary>
    private ulong Next()
    {
        unchecked
        {
            this.state += 0x9E3779B97F4A7C15;
            var z = this.state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
