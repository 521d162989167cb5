using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KubeDsl.Benchmarks.Scenarios;

namespace KubeDsl.Benchmarks.Throughput;

/// <summary>The verb <c>throughput</c>: one run of one scenario, from an empty cluster to the last Pod.</summary>
internal static class ThroughputCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static RootCommand Create()
    {
        var nodes = Positive("--nodes", "How many nodes the cluster has.", 5_000);
        var pods = Positive("--pods", "How many Pods are placed.", 50_000);
        var scenario = new Option<string>("--scenario", "-s") { Description = "What the Pods ask for: " + ScenarioKinds.Names + ".", DefaultValueFactory = _ => "plain" };
        scenario.Validators.Add(result =>
        {
            var value = result.GetValueOrDefault<string>();
            if (!ScenarioKinds.TryParse(value, out _))
                result.AddError("--scenario: '" + value + "' is none of " + ScenarioKinds.Names + ".");
        });
        var output = new Option<string>("--output", "-o") { Description = "How to print the result: text or json.", DefaultValueFactory = _ => "text" };
        output.Validators.Add(result =>
        {
            var value = result.GetValueOrDefault<string>();
            if (value is not ("text" or "json"))
                result.AddError("--output: '" + value + "' is neither text nor json.");
        });
        var command = new RootCommand("Places Pods on an empty cluster, one after the other, and prints placements a second and the peak memory of the run.") { nodes, pods, scenario, output };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(scenario)!;
            _ = ScenarioKinds.TryParse(name, out var kind);
            var result = ThroughputRun.Execute(name, kind, parsed.GetValue(nodes), parsed.GetValue(pods));
            Console.WriteLine(parsed.GetValue(output) == "json" ? JsonSerializer.Serialize(result, Json) : Text(result));
        });
        return command;
    }

    private static Option<int> Positive(string name, string description, int preset)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => preset };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count == 0)
                return;
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1)
                result.AddError(name + ": '" + result.Tokens[0].Value + "' is not a whole number above 0.");
        });
        return option;
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
