using System.CommandLine;
using System.Globalization;
using KubeDsl.Runtime.Events;

namespace KubeDsl.Benchmarks.Clusters;

/// <summary>The verb <c>cluster</c>: a whole cluster in memory, from nothing to rest.</summary>
internal static class ClusterCommand
{
    public static RootCommand Create()
    {
        var scenario = CommandOptions.OneOf("--scenario", "-s", "What is deployed: deployments, empty (just the cluster) or shop (the sample app's environment Prod).", ClusterSettings.Scenarios);
        var nodes = CommandOptions.Positive("--nodes", "How many nodes the scenario deployments has.", 100);
        var pods = CommandOptions.Positive("--pods", "How many Pods its Deployments have together.", 1_067);
        var deployments = CommandOptions.Positive("--deployments", "How many Deployments it has.", 70);
        var probed = new Option<bool>("--probes") { Description = "Give its containers readiness probes that succeed two seconds after the start." };
        var cold = new Option<bool>("--cold") { Description = "Measure the first run of the process, compilation included, instead of one after a small run." };
        var trace = CommandOptions.OneOf("--trace", "-t", "How much of the trace is kept: all or recent.", "all", "recent");
        var output = CommandOptions.Output();
        var command = new RootCommand("Makes a cluster in memory, deploys to it, lets it come to rest, and prints times, events and memory.") { scenario, nodes, pods, deployments, probed, cold, trace, output };
        command.SetAction(parsed =>
        {
            var result = ClusterRun.Execute(new ClusterSettings
            {
                Scenario = parsed.GetValue(scenario)!,
                Nodes = parsed.GetValue(nodes),
                Pods = parsed.GetValue(pods),
                Deployments = parsed.GetValue(deployments),
                Probed = parsed.GetValue(probed),
                IsCold = parsed.GetValue(cold),
                Trace = parsed.GetValue(trace) == "all" ? TraceRetention.All : TraceRetention.Recent,
            });
            Console.WriteLine(CommandOptions.IsJson(parsed.GetValue(output)) ? CommandOptions.ToJson(result) : Text(result));
            return result.Ready + result.Completed == result.Pods ? 0 : 1;
        });
        return command;
    }

    private static string Text(ClusterResult result) => string.Create(CultureInfo.InvariantCulture, $"""
        scenario      {result.Scenario}: {result.Nodes} nodes, {result.Deployments} Deployments, {result.Pods} Pods, {result.Ready} of them ready and {result.Completed} done after {result.VirtualSeconds} s of virtual time
        time          {result.TotalSeconds:F3} s ({result.ProcessorSeconds:F3} s of processor time): start {result.StartSeconds * 1000:F1} ms, apply {result.ApplySeconds * 1000:F1} ms, run {result.RunSeconds * 1000:F1} ms
        events        {result.Events}, {result.EventsPerSecond:F0} a second, {result.BytesPerEvent:F0} bytes allocated an event, {result.BytesPerPod:F0} a Pod
        memory        {result.AllocatedMegabytes:F1} MB allocated, {result.HeldMegabytes:F1} MB held at the end, {result.PeakMegabytes:F0} MB peak working set of the process
        collections   {string.Join(", ", result.Collections)} (by generation), after {result.WarmUpSeconds:F3} s of warming up
        """);
}
