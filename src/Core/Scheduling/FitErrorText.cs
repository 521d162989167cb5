using System;
using System.Collections.Generic;
using System.Globalization;

namespace KubeDsl.Scheduling;

/// <summary>The message of a Pod that fits nowhere: each reason with the number of nodes that gave it. Source: <c>FitError.Error</c> in <c>pkg/scheduler/framework/types.go</c>.</summary>
internal sealed class FitErrorText(int nodes)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    internal void Count(PluginStatus status, int times = 1)
    {
        if (times == 0)
            return;
        foreach (var reason in status.Reasons)
        {
            this.counts.TryGetValue(reason, out var count);
            this.counts[reason] = count + times;
        }
    }

    /// <summary>The text with the counted reasons, sorted as texts, so that 10 comes before 2.</summary>
    internal string ToText(string postFilterMessage = "")
    {
        var reasons = new List<string>(this.counts.Count);
        foreach (var entry in this.counts)
            reasons.Add(entry.Value.ToString(CultureInfo.InvariantCulture) + " " + entry.Key);
        reasons.Sort(StringComparer.Ordinal);
        return Assemble(nodes, string.Join(", ", reasons), postFilterMessage);
    }

    /// <summary>The text when the Pod was refused as a whole.</summary>
    internal static string ForPod(int nodes, string preFilterMessage, string postFilterMessage) => Assemble(nodes, preFilterMessage, postFilterMessage);

    private static string Assemble(int nodes, string reasons, string postFilterMessage)
    {
        var text = "0/" + nodes.ToString(CultureInfo.InvariantCulture) + " nodes are available:";
        if (reasons.Length > 0)
            text += " " + reasons + ".";
        return postFilterMessage.Length > 0 ? text + " " + postFilterMessage : text;
    }
}
