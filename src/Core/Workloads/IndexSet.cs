using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace KubeDsl.Workloads;

/// <summary>Completion indexes of a Job, written as <c>0,2-5,7,8</c>: runs of three or more with a dash.</summary>
public sealed class IndexSet
{
    private readonly SortedSet<int> indexes = [];

    /// <summary>How many indexes there are.</summary>
    public int Count => this.indexes.Count;

    /// <summary>Reads the text form; indexes at or above the limit and members that cannot be read are left out.</summary>
    public static IndexSet Parse(string? text, int completions)
    {
        var result = new IndexSet();
        foreach (var member in (text ?? "").Split(','))
        {
            var bounds = member.Split('-');
            if (!TryRead(bounds[0], out var first) || !TryRead(bounds[bounds.Length - 1], out var last))
                continue;
            for (var i = first; i <= last && i < completions; i++)
                result.Add(i);
        }

        return result;
    }

    /// <summary>Adds an index.</summary>
    public void Add(int index) => this.indexes.Add(index);

    /// <summary>True when the index is among them.</summary>
    public bool Contains(int index) => this.indexes.Contains(index);

    /// <summary>How many indexes both sets have.</summary>
    public int CountCommon(IndexSet other)
    {
        var count = 0;
        foreach (var index in this.indexes)
            count += other.Contains(index) ? 1 : 0;
        return count;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        int? first = null;
        var last = 0;
        foreach (var index in this.indexes)
        {
            if (first is { } begun && index != last + 1)
            {
                Append(text, begun, last);
                first = null;
            }

            first ??= index;
            last = index;
        }

        if (first is { } open)
            Append(text, open, last);
        return text.ToString();
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static void Append(StringBuilder text, int first, int last)
    {
        if (text.Length > 0)
            text.Append(',');
        text.Append(first.ToString(CultureInfo.InvariantCulture));
        if (last > first)
            text.Append(last == first + 1 ? ',' : '-').Append(last.ToString(CultureInfo.InvariantCulture));
    }
}
