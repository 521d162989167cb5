using System;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Workloads;

/// <summary>
/// The instants at which a schedule fires. In a local hour that is skipped there are none; an hour that comes twice has its slots twice. They are looked for five years ahead.
/// </summary>
public static class CronSlots
{
    private const int YearsAhead = 5;

    /// <summary>The first slot after an instant; null when there is none within five years.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="after">The instant; a schedule of <c>@every</c> counts from it.</param>
    /// <param name="zone">The time zone that the fields mean.</param>
    public static DateTimeOffset? Next(CronSchedule schedule, DateTimeOffset after, TimeZoneInfo zone)
    {
        if (schedule is null)
            throw new ArgumentNullException(nameof(schedule));
        var utc = after.UtcDateTime;
        if (schedule.EverySeconds > 0)
            return new DateTimeOffset(utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(schedule.EverySeconds), TimeSpan.Zero);
        var minute = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        var end = utc.AddYears(YearsAhead);
        while (minute < end)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(minute, zone);
            if (!DayMatches(schedule, local))
                minute = StartOf(local.Date.AddDays(1), minute, zone);
            else if (!Has(schedule.Hours, local.Hour))
                minute = minute.AddMinutes(60 - local.Minute);
            else if (Has(schedule.Minutes, local.Minute))
                return new DateTimeOffset(minute, TimeSpan.Zero);
            else
                minute = minute.AddMinutes(1);
        }

        return null;
    }

    private static bool Has(ulong values, int value) => (values & (1UL << value)) != 0;

    private static bool DayMatches(CronSchedule schedule, DateTime local)
    {
        if (!Has(schedule.Months, local.Month))
            return false;
        var ofMonth = Has(schedule.DaysOfMonth, local.Day);
        var ofWeek = Has(schedule.DaysOfWeek, (int)local.DayOfWeek);
        return schedule.EitherDayMatches ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    // The first minute of a local day; where the clock skips midnight, the minutes before it are walked.
    private static DateTime StartOf(DateTime localDay, DateTime present, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(localDay) || zone.IsAmbiguousTime(localDay))
            return present.AddMinutes(1);
        var start = TimeZoneInfo.ConvertTimeToUtc(localDay, zone);
        return start > present ? start : present.AddMinutes(1);
    }
}
