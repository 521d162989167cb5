using System;
using System.Collections.Generic;
using System.Linq;

namespace KubeDsl.BuildTasks;

/// <summary>Where two texts part, for people.</summary>
internal static class TextDifference
{
    private const int MostLines = 3;

    /// <summary>The number of the first line that differs.</summary>
    internal static int FirstLine(string found, string expected) => Common(found.Split('\n'), expected.Split('\n')) + 1;

    /// <summary>The first lines that differ: <c>-</c> what stands there, <c>+</c> what is declared.</summary>
    internal static string Describe(string found, string expected)
    {
        var (left, right) = (found.Split('\n'), expected.Split('\n'));
        var start = Common(left, right);
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && string.Equals(left[left.Length - 1 - end], right[right.Length - 1 - end], StringComparison.Ordinal))
            end++;
        return string.Join(" ", Lines("-", left, start, end).Concat(Lines("+", right, start, end)));
    }

    private static IEnumerable<string> Lines(string sign, string[] lines, int start, int end)
    {
        var count = lines.Length - start - end;
        foreach (var line in lines.Skip(start).Take(Math.Min(count, MostLines)))
            yield return sign + " '" + line.Trim() + "'";
        if (count > MostLines)
            yield return sign + " … (" + count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " lines)";
    }

    private static int Common(string[] left, string[] right)
    {
        var count = 0;
        while (count < Math.Min(left.Length, right.Length) && string.Equals(left[count], right[count], StringComparison.Ordinal))
            count++;
        return count;
    }
}
