using System;
using System.Collections.Generic;
using System.Globalization;

namespace KubeDsl.Rules.Grammars;

/// <summary>
/// The schedule of a CronJob: minute, hour, day of month, month and day of week, or <c>@hourly</c> and the like, or <c>@every</c> and a span.
/// Each field is a set of bits; the days match when both match, or when either does if neither was written as <c>*</c> or <c>?</c>.
/// </summary>
public sealed class CronSchedule
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly CronField[] FieldsInOrder =
    [
        new("minute", 0, 59, []),
        new("hour", 0, 23, []),
        new("day of month", 1, 31, []),
        new("month", 1, 12, MonthNames),
        new("day of week", 0, 6, DayNames),
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["@yearly"] = "0 0 1 1 *",
        ["@annually"] = "0 0 1 1 *",
        ["@monthly"] = "0 0 1 * *",
        ["@weekly"] = "0 0 * * 0",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@hourly"] = "0 * * * *",
    };

    private CronSchedule(CronFieldSet[] fields, double every)
    {
        this.Minutes = fields.Length > 0 ? fields[0].Values : 0;
        this.Hours = fields.Length > 0 ? fields[1].Values : 0;
        this.DaysOfMonth = fields.Length > 0 ? fields[2].Values : 0;
        this.Months = fields.Length > 0 ? fields[3].Values : 0;
        this.DaysOfWeek = fields.Length > 0 ? fields[4].Values : 0;
        this.EitherDayMatches = fields.Length > 0 && !fields[2].IsAny && !fields[4].IsAny;
        this.EverySeconds = every;
    }

    /// <summary>Bit m is set when the schedule fires in minute m.</summary>
    public ulong Minutes { get; }

    /// <summary>Bit h is set when the schedule fires in hour h.</summary>
    public ulong Hours { get; }

    /// <summary>Bit d is set for day d of the month, from 1.</summary>
    public ulong DaysOfMonth { get; }

    /// <summary>Bit m is set for month m, from 1.</summary>
    public ulong Months { get; }

    /// <summary>Bit d is set for day d of the week, Sunday being 0.</summary>
    public ulong DaysOfWeek { get; }

    /// <summary>True when both days are restricted: then a day matches when either does.</summary>
    public bool EitherDayMatches { get; }

    /// <summary>The seconds of <c>@every</c>, at least 1; 0 for a schedule of fields.</summary>
    public double EverySeconds { get; }

    /// <summary>True when the text asks for a time zone, which only the field <c>timeZone</c> may.</summary>
    public static bool NamesTimeZone(string text) => text.Contains("TZ", StringComparison.Ordinal);

    /// <summary>Reads a schedule; a leading <c>TZ=zone</c> or <c>CRON_TZ=zone</c> is checked and read over.</summary>
    /// <param name="text">The schedule.</param>
    /// <param name="schedule">What it says; null when it says nothing.</param>
    /// <param name="complaint">What is wrong with it; empty when nothing is.</param>
    public static bool TryParse(string text, out CronSchedule? schedule, out string complaint)
    {
        schedule = null;
        complaint = "";
        if (text.StartsWith("TZ=", StringComparison.Ordinal) || text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var blank = text.IndexOf(' ');
            var zone = blank < 0 ? "" : text.Substring(text.IndexOf('=') + 1, blank - text.IndexOf('=') - 1);
            if (blank < 0 || !(zone.Length == 0 || zone is "Local" || TimeZoneName.Exists(zone)))
                complaint = "names a time zone that does not exist";
            else
                text = text.Substring(blank).Trim();
        }

        if (complaint.Length == 0)
            schedule = text.StartsWith('@') ? ParseName(text, ref complaint) : ParseFields(text, ref complaint);
        return schedule is not null;
    }

    private static CronSchedule? ParseName(string text, ref string complaint)
    {
        if (Names.TryGetValue(text, out var fields))
            return ParseFields(fields, ref complaint);
        if (text.StartsWith("@every ", StringComparison.Ordinal) && GoDuration.TryParse(text.Substring(7), out var seconds))
            return new CronSchedule([], seconds < 1 ? 1 : Math.Floor(seconds));
        complaint = text.StartsWith("@every", StringComparison.Ordinal)
            ? "'@every' needs a span such as 1h30m"
            : "'" + text + "' is none of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and '@every <span>'";
        return null;
    }

    private static CronSchedule? ParseFields(string text, ref string complaint)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != FieldsInOrder.Length)
        {
            complaint = "has " + parts.Length.ToString(CultureInfo.InvariantCulture) + " fields instead of five: minute, hour, day of month, month, day of week";
            return null;
        }

        var sets = new CronFieldSet[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (FieldsInOrder[i].Parse(parts[i]) is not { } set)
            {
                complaint = "'" + parts[i] + "' is no " + FieldsInOrder[i].Wanted;
                return null;
            }

            sets[i] = set;
        }

        return new CronSchedule(sets, 0);
    }
}
