using System;
using System.Globalization;
using System.Linq;

namespace KubeDsl.Runtime.Scenarios;

/// <summary>A step of a scenario failed, or did not come to happen in time. The message names it, and has the seed, the time and the last events.</summary>
public sealed class ScenarioException : Exception
{
    private const int EventsInMessage = 10;

    internal ScenarioException(PlannedStep step, Cluster cluster, string what, Exception? inner)
        : base(Describe(step, cluster, what), inner)
    {
        this.Scenario = step.Scenario;
        this.Step = step.Name;
        this.Seed = cluster.Options.Seed;
        this.Time = cluster.Clock.Elapsed;
    }

    /// <summary>The scenario; empty for a step that was planned on the cluster itself.</summary>
    public string Scenario { get; }

    /// <summary>The step's name.</summary>
    public string Step { get; }

    /// <summary>The seed that repeats the run.</summary>
    public ulong Seed { get; }

    /// <summary>The virtual time since the start of the run.</summary>
    public TimeSpan Time { get; }

    private static string Describe(PlannedStep step, Cluster cluster, string what) => string.Create(
        CultureInfo.InvariantCulture,
        $"Step '{step.Name}'{(step.Scenario.Length == 0 ? "" : " of scenario '" + step.Scenario + "'")}: {what} (seed {cluster.Options.Seed}, virtual time {cluster.Clock.Elapsed:c}). Last events:\n{string.Join("\n", cluster.Trace.Last(EventsInMessage).Select(e => "  " + e))}");
}
