using System.CommandLine;
using System.Globalization;
using KubeDsl.Benchmarks.Scenarios;

namespace KubeDsl.Benchmarks.Throughput;

/// <summary>The verb <c>throughput</c>: one run of one scenario, from an empty cluster to the last Pod.</summary>
internal static class ThroughputCommand
{
    public static RootCommand Create()
    {
        var nodes = CommandOptions.Positive("--nodes", "How many nodes the cluster has.", 5_000);
        var pods = CommandOptions.Positive("--pods", "How many Pods are placed.", 50_000);
        var scenario = CommandOptions.OneOf("--scenario", "-s", "What the Pods ask for: " + string.Join(", ", ScenarioKinds.Names) + ".", ScenarioKinds.Names);
        var output = CommandOptions.Output();
        var command = new RootCommand("Places Pods on an empty cluster, one after the other, and prints placements a second and the peak memory of the run.") { nodes, pods, scenario, output };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(scenario)!;
            _ = ScenarioKinds.TryParse(name, out var kind);
            var result = ThroughputRun.Execute(name, kind, parsed.GetValue(nodes), parsed.GetValue(pods));
            Console.WriteLine(CommandOptions.IsJson(parsed.GetValue(output)) ? CommandOptions.ToJson(result) : Text(result));
        });
        return command;
    }

    private static string Text(ThroughputResult result) => string.Create(CultureInfo.InvariantCulture, $"""
        scenario      {result.Scenario}, {result.Nodes} nodes, {result.Pods} Pods of {result.Templates} templates
        placed        {result.Placed} of {result.Pods}
        placing       {result.PlacingSeconds:F3} s ({result.PlacingProcessorSeconds:F3} s of processor time), {result.PlacementsPerSecond:F0} placements a second
        set-up        {result.SetUpSeconds:F3} s, after {result.WarmUpSeconds:F3} s of warming up
        allocated     {result.BytesPerPlacement:F1} bytes a placement, {result.BytesPerLaterPlacement:F1} in the second half
        peak memory   {result.PeakMegabytes:F0} MB (whole run)
        """);
}
