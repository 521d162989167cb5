using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using KubeDsl.Planning;

namespace KubeDsl.Cli.Commands;

/// <summary>The option that picks environments by name.</summary>
internal sealed class EnvironmentOption
{
    private readonly IReadOnlyList<EnvironmentModel> environments;

    internal EnvironmentOption(IReadOnlyList<EnvironmentModel> environments)
    {
        this.environments = environments;
        this.Option = new Option<string[]>("--environment", "-e")
        {
            Description = "The environment, by the name of its class; may stand several times. All when absent.",
            HelpName = "name",
        };
        this.Option.CompletionSources.Add([.. environments.Select(environment => environment.Name)]);
    }

    internal Option<string[]> Option { get; }

    private string Names => string.Join(", ", this.environments.Select(environment => environment.Name));

    /// <summary>The environments that were asked for, each once and in the order in which they are declared.</summary>
    /// <exception cref="CliException">There is no environment, or none of that name.</exception>
    internal IReadOnlyList<EnvironmentModel> Read(ParseResult result)
    {
        if (this.environments.Count == 0)
            throw new CliException("This app declares no environment. Declare one: [Environment<App, Cluster>] public partial class Prod;");
        var names = result.GetValue(this.Option) ?? [];
        foreach (var name in names)
        {
            if (!this.environments.Any(environment => Matches(environment, name)))
                throw new CliException($"There is no environment '{name}'. Declared: {this.Names}.");
        }

        return names.Length == 0 ? this.environments : [.. this.environments.Where(environment => names.Any(name => Matches(environment, name)))];
    }

    private static bool Matches(EnvironmentModel environment, string name) => string.Equals(environment.Name, name, StringComparison.OrdinalIgnoreCase);
}
