using System.Text;

namespace KubeDsl.TestKit;

/// <summary>Tells where two texts part.</summary>
internal static class TextDifference
{
    private const int Context = 3;

    /// <summary>The first line that differs with its surroundings; null when the texts are equal.</summary>
    public static string? Describe(string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
            return null;
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && string.Equals(left[line], right[line], StringComparison.Ordinal))
            line++;
        var text = new StringBuilder("first difference in line ").Append(line + 1).Append(":\n");
        for (var i = Math.Max(0, line - Context); i < line; i++)
            text.Append("      ").Append(left[i]).Append('\n');
        Append("  -   ", left);
        Append("  +   ", right);
        return text.ToString();

        void Append(string sign, string[] lines)
        {
            for (var i = line; i < Math.Min(lines.Length, line + Context); i++)
                text.Append(sign).Append(lines[i]).Append('\n');
            if (line >= lines.Length)
                text.Append(sign).Append("(end)\n");
        }
    }
}
