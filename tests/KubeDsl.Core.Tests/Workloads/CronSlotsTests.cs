using System.Globalization;
using KubeDsl.Rules.Grammars;
using KubeDsl.Workloads;

namespace KubeDsl.Core.Tests.Workloads;

public sealed class CronSlotsTests
{
    [Theory]
    // Every 13th and every Friday: 2, 9, 13 (Tuesday), 16 January 2026.
    [InlineData("0 0 13 * 5", "2026-01-02 2026-01-09 2026-01-13 2026-01-16")]
    [InlineData("0 0 * * 5", "2026-01-02 2026-01-09 2026-01-16 2026-01-23")]
    // A step above 1 is no star: odd days or Fridays.
    [InlineData("0 0 */2 * 5", "2026-01-02 2026-01-03 2026-01-05 2026-01-07")]
    [InlineData("0 0 ? * MON", "2026-01-05 2026-01-12 2026-01-19 2026-01-26")]
    [InlineData("0 0 1 */3 *", "2026-04-01 2026-07-01 2026-10-01 2027-01-01")]
    [InlineData("0 0 29 2 *", "2028-02-29")]
    [InlineData("@monthly", "2026-02-01 2026-03-01 2026-04-01 2026-05-01")]
    public void Days_of_month_and_of_week_are_either_or_both(string schedule, string days)
    {
        var slots = Slots(schedule, "2026-01-01 00:00", TimeZoneInfo.Utc, days.Split(' ').Length);
        Assert.Equal(days, string.Join(' ', slots.Select(s => s.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("50/5 * * * *", "00:50 00:55 01:50 01:55")]
    [InlineData("0-10/5,30 2 * * *", "02:00 02:05 02:10 02:30")]
    [InlineData("@every 90s", "00:01:30 00:03:00 00:04:30 00:06:00")]
    [InlineData("@hourly", "01:00 02:00 03:00 04:00")]
    public void Steps_lists_and_intervals(string schedule, string times)
    {
        var slots = Slots(schedule, "2026-01-01 00:00", TimeZoneInfo.Utc, 4);
        Assert.Equal(times, string.Join(' ', slots.Select(s => s.ToString(s.Second == 0 && !schedule.Contains("every", StringComparison.Ordinal) ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture))));
    }

    [Theory]
    // Clocks go from 02:00 to 03:00 on 29 March 2026, back from 03:00 to 02:00 on 25 October.
    [InlineData("30 2 * * *", "2026-03-28 00:00", "2026-03-28 01:30 2026-03-30 00:30")]
    [InlineData("30 2 * * *", "2026-10-24 00:00", "2026-10-24 00:30 2026-10-25 00:30 2026-10-25 01:30 2026-10-26 01:30")]
    [InlineData("0 * * * *", "2026-03-29 00:00", "2026-03-29 01:00 2026-03-29 02:00")]
    [InlineData("0 3 * * *", "2026-03-28 12:00", "2026-03-29 01:00 2026-03-30 01:00")]
    public void In_a_skipped_hour_there_is_no_slot_and_an_hour_that_comes_twice_has_its_slots_twice(string schedule, string after, string slots)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var found = Slots(schedule, after, berlin, slots.Split(' ').Length / 2);
        Assert.Equal(slots, string.Join(' ', found.Select(s => s.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_day_that_never_comes_has_no_slot() => Assert.Empty(Slots("0 0 31 2 *", "2026-01-01 00:00", TimeZoneInfo.Utc, 1));

    private static List<DateTimeOffset> Slots(string text, string after, TimeZoneInfo zone, int count)
    {
        Assert.True(CronSchedule.TryParse(text, out var schedule, out _));
        var slots = new List<DateTimeOffset>();
        var last = DateTimeOffset.ParseExact(after + "Z", "yyyy-MM-dd HH:mmK", CultureInfo.InvariantCulture);
        while (slots.Count < count && CronSlots.Next(schedule!, last, zone) is { } next)
        {
            slots.Add(next);
            last = next;
        }

        return slots;
    }
}
