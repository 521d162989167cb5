using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KubeDsl.Cli.Terminal;
using KubeDsl.Manifests;
using KubeDsl.Planning;
using KubeDsl.Planning.WhatIf;

namespace KubeDsl.Cli.Commands.WhatIf;

/// <summary>The verb <c>what-if</c>: questions about room, nodes, changes and losses.</summary>
internal sealed class WhatIfCommand(IReadOnlyList<EnvironmentModel> environments, TerminalOutput output, ParameterOption parameters)
{
    private readonly EnvironmentOption environment = new(environments);
    private readonly Option<PlanFormat> format = new("--output-format", "-o", "--output") { Description = "How the answer is written." };

    internal Command Create()
    {
        var command = new Command("what-if", "Answers questions on the planned cluster: how many more Pods fit, which nodes can go, how many are lacking, what a change does, what a loss costs. Nothing is changed.");
        command.Subcommands.Add(this.More());
        command.Subcommands.Add(this.Question("nodes", "Which nodes can go: each by itself and one after the other, budgets kept, every Pod placed again.", this.Nodes));
        command.Subcommands.Add(this.Question("add", "How many further nodes place what is pending, by pool. Exit code 1 when some are lacking.", Add));
        command.Subcommands.Add(this.Change());
        command.Subcommands.Add(this.Question("loss", "What the loss of each node, zone and pool costs: what stays pending, what is left of each workload and its budget. Exit code 1 when the environment's goal, [Survives], is missed.", this.Loss));
        return command;
    }

    private static Answer Add(ParseResult result, EnvironmentModel model, CancellationToken cancellationToken)
    {
        var answer = model.NodesToAdd(cancellationToken);
        return new(AdditionText.Write(answer), WhatIfNodes.Write(answer), !answer.Pending.IsEmpty);
    }

    private Command More()
    {
        var workload = new Argument<string?>("workload") { Description = "The workload: its name, Kind/name, or the class that declares it. All when absent.", Arity = ArgumentArity.ZeroOrOne };
        var command = this.Question("more", "How many more Pods fit, and what stops the next one.", (result, model, cancellationToken) =>
        {
            if (result.GetValue(workload) is { } name)
            {
                var one = model.RoomFor(name, cancellationToken);
                return new(RoomText.Write(model.Name, one), WhatIfNodes.Write(model.Name, one), false);
            }

            var room = model.Room(this.Progress(), cancellationToken);
            return new(RoomText.Write(room), WhatIfNodes.Write(room), false);
        });
        command.Arguments.Add(workload);
        return command;
    }

    private Command Change()
    {
        var change = new ChangeOptions();
        var command = this.Question("change", "What a changed workload does to the plan: Pods pending, nodes needed, free capacity, what moves. Exit code 1 when a Pod would be pending.", (result, model, cancellationToken) =>
        {
            var effect = model.EffectOf(change.Read(result), cancellationToken);
            return new(ChangeText.Write(effect), WhatIfNodes.Write(effect), !effect.After.Pending.IsEmpty);
        });
        change.AddTo(command);
        return command;
    }

    private Answer Nodes(ParseResult result, EnvironmentModel model, CancellationToken cancellationToken)
    {
        var answer = model.NodesThatCanGo(this.Progress(), cancellationToken);
        return new(RemovalText.Write(answer), WhatIfNodes.Write(answer), false);
    }

    private Answer Loss(ParseResult result, EnvironmentModel model, CancellationToken cancellationToken)
    {
        var table = model.Losses(this.Progress(), cancellationToken);
        return new(LossText.Write(table), WhatIfNodes.Write(table), table.Failures.Any());
    }

    private ProgressLine Progress() => new(output.Error, output.IsTerminal);

    private Command Question(string name, string description, Func<ParseResult, EnvironmentModel, CancellationToken, Answer> ask)
    {
        var command = new Command(name, description);
        command.Options.Add(this.environment.Option);
        command.Options.Add(parameters.Option);
        command.Options.Add(this.format);
        command.SetAction((result, cancellationToken) => this.RunAsync(result, ask, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, Func<ParseResult, EnvironmentModel, CancellationToken, Answer> ask, CancellationToken cancellationToken)
    {
        var answers = parameters.Apply(result, this.environment.Read(result)).Select(model => Ask(result, model, ask, cancellationToken)).ToList();
        if (result.GetValue(this.format) == PlanFormat.Json)
            await output.Out.WriteLineAsync(JsonManifestWriter.Write(ManifestNodes.Sequence(answers, answer => answer.Data)));
        else
            await output.Out.WriteAsync(string.Join("\n", answers.Select(answer => answer.Text)));
        return answers.Exists(answer => answer.IsFinding) ? ExitCodes.Findings : ExitCodes.Success;
    }

    private static Answer Ask(ParseResult result, EnvironmentModel model, Func<ParseResult, EnvironmentModel, CancellationToken, Answer> ask, CancellationToken cancellationToken)
    {
        try
        {
            return ask(result, model, cancellationToken);
        }
        catch (WhatIfException exception)
        {
            throw new CliException(exception.Message);
        }
    }
}
