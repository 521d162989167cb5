using System.Globalization;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>
/// Random scenarios from fixed seeds. <c>KUBEDSL_SCENARIOS</c> says how many (120 without it), <c>KUBEDSL_FIRST_SCENARIO</c> from which seed on (1):
/// thousands run with <c>KUBEDSL_SCENARIOS=5000</c>, a single one again with <c>KUBEDSL_FIRST_SCENARIO=&lt;seed&gt; KUBEDSL_SCENARIOS=1</c>.
/// </summary>
public sealed class ScenarioTests
{
    [Fact]
    public void Whatever_happens_the_cluster_stays_in_order_and_comes_to_rest()
    {
        var first = Number("KUBEDSL_FIRST_SCENARIO", 1);
        var failures = new List<string>();
        for (var seed = first; seed < first + Number("KUBEDSL_SCENARIOS", 120) && failures.Count < 3; seed++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var scenario = Scenario.Random(seed);
            if (ScenarioFailure.Of(scenario) is { } reason)
                failures.Add(ScenarioFailure.Describe(scenario, reason));
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Fact]
    public void The_same_scenario_leaves_the_same_trace()
    {
        for (var seed = 1UL; seed <= 8; seed++)
        {
            var scenario = Scenario.Random(seed);
            var left = ScenarioRun.Execute(scenario).Trace;
            var right = ScenarioRun.Execute(scenario).Trace;
            Assert.Null(left.FirstDivergence(right));
            Assert.Equal(left.ComputeHash(), right.ComputeHash());
        }
    }

    private static ulong Number(string variable, ulong fallback) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : fallback;
}
