using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

public sealed class QueueSettingsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(4, 8)]
    [InlineData(5, 10)]
    [InlineData(6, 10)]
    [InlineData(64, 10)]
    [InlineData(65, 10)]
    [InlineData(int.MaxValue, 10)]
    public void Backoff_doubles_from_one_second_to_ten(int failures, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), QueueSettings.Default.BackoffAfter(failures));

    [Theory]
    [InlineData(1, 3)]
    [InlineData(5, 48)]
    [InlineData(25, 50_331_648)]
    [InlineData(26, 100_000_000)]
    public void Backoff_is_exact_for_tiny_beginnings(int failures, long ticks) =>
        Assert.Equal(ticks, (QueueSettings.Default with { InitialBackoff = new TimeSpan(3) }).BackoffAfter(failures).Ticks);

    [Fact]
    public void No_beginning_means_no_backoff() => Assert.Equal(TimeSpan.Zero, (QueueSettings.Default with { InitialBackoff = TimeSpan.Zero }).BackoffAfter(9));

    [Fact]
    public void Backoff_beyond_the_maximum_is_the_maximum() => Assert.Equal(TimeSpan.FromSeconds(10), (QueueSettings.Default with { InitialBackoff = TimeSpan.FromMinutes(1) }).BackoffAfter(1));

    [Fact]
    public void The_defaults_are_those_of_kube_scheduler()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), QueueSettings.Default.InitialBackoff);
        Assert.Equal(TimeSpan.FromSeconds(10), QueueSettings.Default.MaxBackoff);
        Assert.Equal(TimeSpan.FromMinutes(5), QueueSettings.Default.UnschedulableTimeLimit);
        Assert.Equal(TimeSpan.FromSeconds(30), QueueSettings.Default.FlushPeriod);
    }
}
