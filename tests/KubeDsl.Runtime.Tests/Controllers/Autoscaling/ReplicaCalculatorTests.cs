using KubeDsl.Model;
using KubeDsl.Runtime.Controllers.Autoscaling;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Tests.Controllers.Autoscaling;

public sealed class ReplicaCalculatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    // Ratio 3 over one ready Pod; with two unready ones at 0 it is exactly 1.
    [InlineData("300", "..", "", 3, 3)]
    // Ratio 4; with one unready Pod at 0 it is 2, over two Pods.
    [InlineData("400", ".", "", 2, 4)]
    // Ratio 0.4; the missing Pod counts as full: (40 + 100) / 200 = 0.7 over two Pods.
    [InlineData("40", "", "?", 2, 2)]
    [InlineData("10,10,10,10", "", "?", 5, 2)]
    // Ratio 2 with a missing Pod at 0: 1, so no change.
    [InlineData("200", "", "?", 2, 2)]
    // Unready Pods do not hold a smaller size back.
    [InlineData("50,50", ".", "", 3, 1)]
    public void Unready_and_missing_pods_hold_a_change_back_and_never_turn_it_round(string samples, string unready, string missing, int current, int desired)
    {
        var used = new Dictionary<string, long>(StringComparer.Ordinal);
        var pods = new List<Pod>();
        foreach (var sample in samples.Split(','))
        {
            pods.Add(MakePod("r" + pods.Count, PodPhase.Running, ready: true));
            used.Add(pods[^1].Metadata.Name!, long.Parse(sample, System.Globalization.CultureInfo.InvariantCulture));
        }

        foreach (var _ in unready)
            pods.Add(MakePod("u" + pods.Count, PodPhase.Pending, ready: false));
        foreach (var _ in missing)
            pods.Add(MakePod("m" + pods.Count, PodPhase.Running, ready: true));
        var groups = PodGroups.Sort(pods, used, isCpu: true, Now);
        // Each Pod requests 100, and 100 % of that is the target.
        var result = ReplicaCalculator.Desired(current, groups, used, u => u.Values.Sum() / (100.0 * u.Count), _ => 100, new(0.1, 0.1));
        Assert.Equal(desired, result);
    }

    [Theory]
    // Young: unready or not long enough ready for a whole sample.
    [InlineData(60, true, 10, false)]
    [InlineData(60, true, 15, true)]
    [InlineData(60, false, 60, false)]
    // Old: unready counts, unless it never was ready.
    [InlineData(600, false, 60, true)]
    [InlineData(600, false, 590, false)]
    public void A_starting_pod_does_not_count_for_cpu(int startedSecondsAgo, bool ready, int sinceSeconds, bool counts)
    {
        var pod = MakePod("a", PodPhase.Running, ready, startedSecondsAgo, sinceSeconds);
        var samples = new Dictionary<string, long>(StringComparer.Ordinal) { ["a"] = 1 };
        Assert.Equal(counts ? 1 : 0, PodGroups.Sort([pod], samples, isCpu: true, Now).Ready);
        Assert.Equal(counts, samples.ContainsKey("a"));
        samples["a"] = 1;
        Assert.Equal(1, PodGroups.Sort([pod], samples, isCpu: false, Now).Ready);
    }

    private static Pod MakePod(string name, string phase, bool ready, int startedSecondsAgo = 3000, int sinceSeconds = 2900) => new()
    {
        Metadata = new() { Name = name },
        Status = new PodStatus { Phase = phase, StartTime = Now.AddSeconds(-startedSecondsAgo) }
            .WithCondition(PodConditionTypes.Ready, ready, Now.AddSeconds(-sinceSeconds)),
    };
}
