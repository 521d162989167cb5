using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;

namespace KubeDsl.Runtime.Tests.Controllers;

public sealed class CronJobTests
{
    [Fact]
    public void Each_slot_has_its_job_named_after_the_minute_and_few_finished_ones_are_kept()
    {
        var cluster = Running(Cron("*/10 * * * *"), TimeSpan.FromSeconds(20));
        cluster.Advance(TimeSpan.FromMinutes(61));
        var minutes = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() / 60;
        Assert.Equal(new long[] { 40, 50, 60 }.Select(m => "tick-" + (minutes + m)), cluster.List<Job>().Select(j => j.Metadata.Name));
        Assert.Equal(cluster.Options.StartTime.AddMinutes(60), cluster.Find<CronJob>("tick")!.Status.LastScheduleTime);
        Assert.Empty(cluster.Find<CronJob>("tick")!.Status.Active);
        Assert.All(cluster.List<Job>(), j => Assert.Contains("2026-01-01T", j.Metadata.Annotations["batch.kubernetes.io/cronjob-scheduled-timestamp"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Allow", 2, 1)]
    // The skipped slot of minute 20 starts as soon as the first Job has ended, at minute 25.
    [InlineData("Forbid", 2, 1)]
    [InlineData("Replace", 1, 1)]
    public void Jobs_that_overlap_run_side_by_side_wait_or_replace_each_other(string policy, int jobs, int active)
    {
        var cron = Cron("*/10 * * * *");
        var cluster = Running(cron with { Spec = cron.Spec with { ConcurrencyPolicy = policy } }, TimeSpan.FromMinutes(15));
        cluster.Advance(TimeSpan.FromMinutes(26));
        Assert.Equal((jobs, active), (cluster.List<Job>().Count, cluster.Find<CronJob>("tick")!.Status.Active.Count));
        if (policy == "Forbid")
            Assert.Equal(cluster.Options.StartTime.AddMinutes(20), cluster.Find<CronJob>("tick")!.Status.LastScheduleTime);
    }

    [Fact]
    public void A_suspension_that_ends_starts_the_latest_missed_slot_at_once_unless_it_is_too_late()
    {
        var cron = Cron("*/10 * * * *");
        var cluster = Running(cron with { Spec = cron.Spec with { Suspend = true } }, TimeSpan.FromSeconds(20));
        cluster.Advance(TimeSpan.FromMinutes(45));
        Assert.Empty(cluster.List<Job>());
        cluster.Update<CronJob>("tick", c => c with { Spec = c.Spec with { Suspend = false, StartingDeadlineSeconds = 60 } });
        cluster.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(cluster.List<Job>());
        cluster.Update<CronJob>("tick", c => c with { Spec = c.Spec with { StartingDeadlineSeconds = null } });
        cluster.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(cluster.Options.StartTime.AddMinutes(40), cluster.Find<CronJob>("tick")!.Status.LastScheduleTime);
    }

    [Fact]
    public void The_schedule_is_read_in_its_time_zone()
    {
        var cron = Cron("0 9 * * *");
        var cluster = Running(cron with { Spec = cron.Spec with { TimeZone = "America/New_York" } }, TimeSpan.FromSeconds(20));
        cluster.Advance(TimeSpan.FromHours(15));
        Assert.Equal(cluster.Options.StartTime.AddHours(14), cluster.Find<CronJob>("tick")!.Status.LastScheduleTime);
        Assert.Equal("2026-01-01T09:00:00-05:00", cluster.List<Job>()[0].Metadata.Annotations["batch.kubernetes.io/cronjob-scheduled-timestamp"]);
    }

    [Fact]
    public void Somebody_elses_job_of_that_name_is_left_alone()
    {
        var cluster = Running(Cron("*/10 * * * *"), TimeSpan.FromSeconds(20));
        var name = "tick-" + ((cluster.Options.StartTime.ToUnixTimeSeconds() / 60) + 10);
        cluster.Apply(new Job { Metadata = new() { Name = name }, Spec = Cron("").Spec.JobTemplate.Spec });
        cluster.Advance(TimeSpan.FromMinutes(11));
        Assert.Empty(cluster.Find<Job>(name)!.Metadata.OwnerReferences);
        Assert.Null(cluster.Find<CronJob>("tick")!.Status.LastScheduleTime);
    }

    private static Cluster Running(CronJob cron, TimeSpan takes)
    {
        var cluster = new Cluster(new ClusterOptions { Behavior = (_, _) => new ContainerBehavior { ExitAfter = takes } });
        cluster.Apply(Sample.Nodes(1));
        cluster.Apply(cron);
        return cluster;
    }

    private static CronJob Cron(string schedule) => new()
    {
        Metadata = new() { Name = "tick" },
        Spec = new()
        {
            Schedule = schedule,
            JobTemplate = new() { Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never", Containers = [Sample.Container()] } } } },
        },
    };
}
