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

    /// <summary>The Levenshtein distance: letters to insert, delete or replace.</summary>
    public static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
