using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using KubeDsl.Rules;

namespace KubeDsl.Planning.WhatIf;

/// <summary>What the texts of all answers have in common.</summary>
internal static class WhatIfText
{
    internal static string Count(int number, string noun) => Text(number) + " " + noun + (number == 1 ? "" : "s");

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string NameOf(ObjectKey workload) => workload.Kind + "/" + workload.Name;

    /// <summary>Lines in columns; the last column is as wide as it is.</summary>
    /// <param name="text">What is written to.</param>
    /// <param name="indent">What each line starts with.</param>
    /// <param name="rows">The cells, in each row equally many.</param>
    internal static void WriteTable(StringBuilder text, string indent, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            var line = new StringBuilder(indent);
            for (var column = 0; column < row.Length; column++)
                line.Append(row[column].PadRight(widths[column])).Append("  ");
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
    }

    /// <summary>Pods that find no node, those with one reason in one line.</summary>
    internal static void WriteUnplaced(StringBuilder text, string indent, IEnumerable<UnplacedPod> pods)
    {
        foreach (var group in pods.GroupBy(pod => Why(pod), StringComparer.Ordinal))
            text.Append(indent).Append(string.Join(", ", group.Select(pod => pod.Name))).Append(": ").Append(group.Key).Append('\n');
    }

    private static string Why(UnplacedPod pod) => pod.Victims.IsEmpty ? pod.Message : (pod.Message + " Kubernetes would evict " + string.Join(", ", pod.Victims) + " for it.").TrimStart();
}
