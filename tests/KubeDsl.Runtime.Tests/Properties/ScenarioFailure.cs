namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>Makes a failing scenario as short as it can be and tells of it.</summary>
internal static class ScenarioFailure
{
    private const int MaxRuns = 400;

    /// <summary>Why a scenario fails; null when it does not.</summary>
    internal static string? Of(Scenario scenario)
    {
        try
        {
            ScenarioRun.Execute(scenario);
            return null;
        }
        catch (InvariantException e)
        {
            return e.Message;
        }
    }

    internal static string Describe(Scenario scenario, string reason)
    {
        var small = Shrink(scenario, reason);
        return $"{reason}\n\n{small}\n\nshrunk from {scenario.Steps.Count} to {small.Steps.Count} steps; it fails with: {Of(small)}";
    }

    // Leaves out one step after the other, from the largest pieces to single ones, as long as it fails for the same kind of reason.
    private static Scenario Shrink(Scenario scenario, string reason)
    {
        var runs = 0;
        bool Fails(Scenario candidate) => runs++ < MaxRuns && Of(candidate) is { } other && Kind(other) == Kind(reason);
        for (var size = scenario.Steps.Count / 2; size >= 1; size /= 2)
        {
            for (var at = 0; at + size <= scenario.Steps.Count;)
            {
                var candidate = scenario with { Steps = [.. scenario.Steps.Take(at), .. scenario.Steps.Skip(at + size)] };
                if (Fails(candidate))
                    scenario = candidate;
                else
                    at += size;
            }
        }

        while (scenario.Nodes > 1 && Fails(scenario with { Nodes = scenario.Nodes - 1, Zones = Math.Min(scenario.Zones, scenario.Nodes - 1) }))
            scenario = scenario with { Nodes = scenario.Nodes - 1, Zones = Math.Min(scenario.Zones, scenario.Nodes - 1) };
        return scenario.IsRealistic && Fails(scenario with { IsRealistic = false }) ? scenario with { IsRealistic = false } : scenario;
    }

    // The reason without names and numbers.
    private static string Kind(string reason) => string.Join(' ', reason.Split(' ', '\n').Where(w => w.Length > 1 && w.All(c => char.IsAsciiLetterLower(c) || c is '\'' or ':')));
}
