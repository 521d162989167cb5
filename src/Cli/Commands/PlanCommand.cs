using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KubeDsl.Cli.Terminal;
using KubeDsl.Manifests;
using KubeDsl.Planning;

namespace KubeDsl.Cli.Commands;

/// <summary>The verb <c>plan</c>: where the Pods land.</summary>
internal sealed class PlanCommand(IReadOnlyList<EnvironmentModel> environments, TerminalOutput output, ParameterOption parameters)
{
    private readonly EnvironmentOption environment = new(environments);

    private readonly Option<PlanFormat> format = new("--output-format", "-o", "--output") { Description = "How the plan is written." };

    internal Command Create()
    {
        var command = new Command("plan", "Shows where the Pods land: nodes with Pods with containers, free capacity, and what stays pending and why. Exit code 1 when a Pod is pending.");
        this.AddTo(command);
        return command;
    }

    /// <summary>Gives a command this verb's options and action.</summary>
    internal void AddTo(Command command)
    {
        command.Options.Add(this.environment.Option);
        command.Options.Add(parameters.Option);
        command.Options.Add(this.format);
        command.SetAction(this.RunAsync);
    }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var plans = parameters.Apply(result, this.environment.Read(result)).Select(model => Planner.Plan(model, null, cancellationToken)).ToList();
        if (result.GetValue(this.format) == PlanFormat.Json)
            await output.Out.WriteLineAsync(JsonOf(plans));
        else
            await this.WriteTextAsync(plans);
        return plans.TrueForAll(plan => plan.Pending.IsEmpty) ? ExitCodes.Success : ExitCodes.Findings;
    }

    private static string JsonOf(List<Plan> plans)
    {
        var list = new SequenceNode();
        foreach (var plan in plans)
            list.Items.Add(PlanNodes.Write(plan));
        return JsonManifestWriter.Write(list);
    }

    private async Task WriteTextAsync(List<Plan> plans)
    {
        for (var i = 0; i < plans.Count; i++)
        {
            if (i > 0)
                await output.Out.WriteLineAsync();
            if (output.IsTerminal)
                PlanView.Write(output.Console, plans[i]);
            else
                await output.Out.WriteAsync(PlanText.Write(plans[i]));
        }
    }
}
