using System.Text;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Workloads;

namespace KubeDsl.Core.Tests.Workloads;

/// <summary>The numbers that controllers reckon with.</summary>
public sealed class WorkloadArithmeticTests
{
    [Theory]
    [InlineData("", 2166136261U, "65bb57b6b5")]
    [InlineData("a", 3826002220U, "7d6b446664")]
    [InlineData("foobar", 3214735720U, "7658c79c64")]
    public void A_hash_becomes_a_name_without_vowels(string text, uint hash, string name)
    {
        Assert.Equal(hash, Encoding.UTF8.GetBytes(text).Aggregate(Fnv.Offset, Fnv.Fnv1A));
        Assert.Equal(name, GeneratedNames.Encode(hash));
    }

    [Theory]
    [InlineData("a", 84696446U)]
    [InlineData("foobar", 837857890U)]
    public void The_older_hash_multiplies_first(string text, uint hash) => Assert.Equal(hash, Encoding.UTF8.GetBytes(text).Aggregate(Fnv.Offset, Fnv.Fnv1));

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 2, 1)]
    [InlineData(7, 2, 1)]
    [InlineData(8, 2, 2)]
    [InlineData(9, 3, 2)]
    [InlineData(10, 3, 2)]
    [InlineData(20, 5, 5)]
    [InlineData(100, 25, 25)]
    public void A_rollout_may_go_a_quarter_over_rounded_up_and_a_quarter_under_rounded_down(int replicas, int surge, int unavailable)
    {
        var bounds = RolloutBounds.Of(replicas, null, null);
        Assert.Equal((surge, unavailable, replicas + surge, replicas - unavailable), (bounds.Surge, bounds.Unavailable, bounds.MaxTotal, bounds.MinAvailable));
    }

    [Fact]
    public void Bounds_that_come_out_at_zero_let_one_pod_be_unavailable() => Assert.Equal((0, 1), (RolloutBounds.Of(10, 0, "1%").Surge, RolloutBounds.Of(10, 0, "1%").Unavailable));

    [Theory]
    [InlineData("1%", 100, 1, 1)]
    [InlineData("1%", 101, 2, 1)]
    [InlineData("34%", 6, 3, 2)]
    [InlineData("100%", 7, 7, 7)]
    [InlineData("5", 100, 5, 5)]
    public void Percentages_are_whole_number_arithmetic(string value, int total, int up, int down) =>
        Assert.Equal((up, down), (ScaledCount.RoundUp(IntOrString.Parse(value), total), ScaledCount.RoundDown(IntOrString.Parse(value), total)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 40)]
    [InlineData(4, 80)]
    [InlineData(5, 160)]
    [InlineData(6, 320)]
    [InlineData(7, 600)]
    [InlineData(100, 600)]
    public void Jobs_wait_twice_as_long_after_each_failure(int failures, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), JobBackoff.After(failures));

    [Theory]
    [InlineData("0,2-5,7,8", "0,2-5,7,8")]
    [InlineData("0,1,2", "0-2")]
    [InlineData("3,1", "1,3")]
    [InlineData("0-99", "0-9")]
    [InlineData("", "")]
    public void Completion_indexes_are_written_in_runs(string text, string canonical) => Assert.Equal(canonical, IndexSet.Parse(text, 10).ToString());

    [Theory]
    [InlineData(4, null, "30%", 4, 2)]
    [InlineData(3, "50%", null, 3, 2)]
    [InlineData(3, "2", null, 3, 2)]
    [InlineData(3, null, "5", 3, 0)]
    public void Budgets_round_up(int replicas, string? minAvailable, string? maxUnavailable, int expected, int healthy)
    {
        var budget = DisruptionBudget.Of(
            new() { MinAvailable = minAvailable is null ? default(IntOrString?) : IntOrString.Parse(minAvailable), MaxUnavailable = maxUnavailable is null ? default(IntOrString?) : IntOrString.Parse(maxUnavailable) },
            replicas,
            replicas);
        Assert.Equal((expected, healthy), (budget.ExpectedPods, budget.DesiredHealthy));
    }

    [Fact]
    public void The_first_rule_of_a_failure_policy_that_matches_decides()
    {
        var policy = new PodFailurePolicy
        {
            Rules =
            [
                new() { Action = "Ignore", OnPodConditions = [new() { Type = "DisruptionTarget", Status = "True" }] },
                new() { Action = "FailJob", OnExitCodes = new() { ContainerName = "main", Operator = "In", Values = [42] } },
                new() { Action = "FailIndex", OnExitCodes = new() { Operator = "NotIn", Values = [1, 42] } },
            ],
        };
        Assert.Equal(("Ignore", false), Match(policy, Failed("main", 42, disrupted: true)));
        Assert.Equal(("FailJob", true), Match(policy, Failed("main", 42)));
        Assert.Equal(((string?)null, true), Match(policy, Failed("other", 42)));
        Assert.Equal(("FailIndex", true), Match(policy, Failed("main", 7)));
        Assert.Equal(((string?)null, true), Match(policy, Failed("main", 0)));
        Assert.Equal(((string?)null, true), Match(null, Failed("main", 7)));
    }

    private static (string? Action, bool Counts) Match(PodFailurePolicy? policy, Pod pod) => (JobFailurePolicy.Match(policy, pod).Action, JobFailurePolicy.Match(policy, pod).Counts);

    private static Pod Failed(string container, int exitCode, bool disrupted = false) => new()
    {
        Status = new()
        {
            Phase = PodPhase.Failed,
            ContainerStatuses = [new() { Name = container, State = new() { Terminated = new() { ExitCode = exitCode } } }],
            Conditions = disrupted ? [new() { Type = "DisruptionTarget", Status = "True" }] : [],
        },
    };
}
