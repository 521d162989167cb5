using System;
using System.Globalization;

namespace KubeDsl.Rules.Grammars;

/// <summary>One field of a schedule: its bounds and the names of its values.</summary>
internal sealed class CronField(string name, int min, int max, string[] names)
{
    internal string Wanted => FormattableText.Of("{0} ({1} to {2}, lists, ranges a-b, steps /n)", name, min, max);

    /// <summary>The values of a comma list; null when a member cannot be read. Empty members do not count.</summary>
    internal CronFieldSet? Parse(string text)
    {
        var values = 0UL;
        var any = false;
        foreach (var member in text.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (this.ParseMember(member) is not { } set)
                return null;
            values |= set.Values;
            any |= set.IsAny;
        }

        return new CronFieldSet(values, any);
    }

    private CronFieldSet? ParseMember(string member)
    {
        var parts = member.Split('/');
        var bounds = parts[0].Split('-');
        if (parts.Length > 2)
            return null;
        int start;
        int end;
        var any = bounds[0] is "*" or "?";
        if (any)
        {
            (start, end) = (min, max);
        }
        else
        {
            if (bounds.Length > 2 || !this.TryReadValue(bounds[0], out start))
                return null;
            end = start;
            if (bounds.Length == 2 && !this.TryReadValue(bounds[1], out end))
                return null;
        }

        var step = 1;
        if (parts.Length == 2)
        {
            if (!TryReadNumber(parts[1], out step))
                return null;
            if (!any && bounds.Length == 1)
                end = max;
            // A stepped star no longer counts as "any day".
            any &= step == 1;
        }

        if (start < min || end > max || start > end || step == 0)
            return null;
        var values = 0UL;
        for (long v = start; v <= end; v += step)
            values |= 1UL << (int)v;
        return new CronFieldSet(values, any);
    }

    private bool TryReadValue(string text, out int value)
    {
        value = Array.IndexOf(names, text.ToLowerInvariant());
        if (value < 0)
            return TryReadNumber(text, out value);
        value += min;
        return true;
    }

    /// <summary>A number with optional plus sign and leading zeros; negative ones are no numbers here.</summary>
    private static bool TryReadNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= 0;
}
