using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using KubeDsl.Cli.Commands;
using KubeDsl.Cli.Commands.WhatIf;
using KubeDsl.Cli.Terminal;
using KubeDsl.Planning;

namespace KubeDsl.Cli;

/// <summary>The commands put together, and what happens when they fail.</summary>
internal static class CommandLine
{
    internal static async Task<int> RunAsync(
        string[] args, IReadOnlyList<EnvironmentModel> environments, IReadOnlyDictionary<string, string> variables, TerminalOutput output, CancellationToken cancellationToken)
    {
        var parameters = new ParameterOption(variables);
        var plan = new PlanCommand(environments, output, parameters);
        var root = new RootCommand("Shows where the Pods of this app land, answers questions about it, and writes its manifests. Without a verb: plan.");
        plan.AddTo(root);
        root.Subcommands.Add(plan.Create());
        root.Subcommands.Add(new RenderCommand(environments, output, parameters).Create());
        root.Subcommands.Add(new WhatIfCommand(environments, output, parameters).Create());

        var result = root.Parse(args);
        if (result.Action is ParseErrorAction)
        {
            foreach (var error in result.Errors)
                await output.Error.WriteLineAsync(error.Message);
            await output.Error.WriteLineAsync("See --help.");
            return ExitCodes.Failure;
        }

        try
        {
            return await result.InvokeAsync(new() { Output = output.Out, Error = output.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (Exception exception) when (exception is CliException or IOException or UnauthorizedAccessException)
        {
            await output.Error.WriteLineAsync(exception.Message);
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            await output.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Failure;
        }
    }
}
