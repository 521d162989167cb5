using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using KubeDsl.Cli.Terminal;
using KubeDsl.Parameters;
using KubeDsl.Planning;

namespace KubeDsl.Cli;

/// <summary>
/// The command line of an app: <c>return await KubeDslCli.RunAsync(args, Environments.All);</c> gives it the verbs <c>plan</c>, <c>what-if</c> and <c>render</c>,
/// and with no verb, <c>plan</c>. Nothing here reads a kubeconfig or talks to a cluster.
/// </summary>
public static class KubeDslCli
{
    /// <summary>Runs the command line on the console.</summary>
    /// <param name="args">The program's arguments.</param>
    /// <param name="environments">The environments that the verbs work on: the generated <c>Environments.All</c>.</param>
    /// <param name="cancellationToken">Stops the command; Ctrl+C does, too.</param>
    /// <returns>The exit code: 0 when all is well; 1 when a plan leaves Pods pending; 2 when the command could not be carried out.</returns>
    public static Task<int> RunAsync(string[] args, IEnumerable<EnvironmentModel> environments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(environments);
        return CommandLine.RunAsync(args, environments.ToList(), Variables(), new TerminalOutput(Console.Out, Console.Error, !Console.IsOutputRedirected), cancellationToken);
    }

    private static Dictionary<string, string> Variables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Where(v => v.Value is string && ((string)v.Key).StartsWith(ParameterAssignments.VariablePrefix, StringComparison.Ordinal))
        .ToDictionary(v => (string)v.Key, v => (string)v.Value!, StringComparer.Ordinal);
}
