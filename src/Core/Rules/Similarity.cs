using System;
using System.Collections.Generic;
using System.Linq;

namespace KubeDsl.Rules;

/// <summary>What somebody who mistyped may have meant.</summary>
public static class Similarity
{
    /// <summary>The candidate with the fewest changed letters, the ordinally smallest of equals; null when there is none. Case does not count.</summary>
    public static string? Closest(string text, IEnumerable<string> candidates) => Ordered(text, candidates).FirstOrDefault();

    /// <summary>The candidates, most similar first.</summary>
    public static IEnumerable<string> Ordered(string text, IEnumerable<string> candidates) => candidates
        .Distinct(StringComparer.Ordinal)
        .OrderBy(c => Distance(text.ToUpperInvariant(), c.ToUpperInvariant()))
        .ThenBy(c => c, StringComparer.Ordinal);

    /// <summary>How far two texts are apart: letters to insert, delete or replace, and neighbours to swap.</summary>
    public static int Distance(string left, string right)
    {
        var (before, row) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            var next = new int[right.Length + 1];
            next[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                next[j] = Math.Min(row[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(row[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
            }

            (before, row) = (row, next);
        }

        return row[right.Length];
    }
}
