using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using KubeDsl.Manifests;
using KubeDsl.Parameters;
using KubeDsl.Planning;
using KubeDsl.Rules;

namespace KubeDsl.Cli.Commands;

/// <summary>The option that gives parameters their values. A value on the command line counts before one of an environment variable, and both before what was compiled in.</summary>
internal sealed class ParameterOption
{
    private readonly IReadOnlyDictionary<string, string> variables;

    internal ParameterOption(IReadOnlyDictionary<string, string> variables)
    {
        this.variables = variables;
        this.Option = new Option<string[]>("--set", "-s")
        {
            Description = "A value for a parameter; may stand several times. Counts before the environment variable " + ParameterAssignments.VariablePrefix + "NAME, and that before the value of the build.",
            HelpName = "Name=value",
        };
    }

    internal Option<string[]> Option { get; }

    /// <summary>The environments with the values that were given.</summary>
    /// <exception cref="CliException">There is no such parameter, or the value cannot stand where it is used.</exception>
    internal IReadOnlyList<EnvironmentModel> Apply(ParseResult result, IReadOnlyList<EnvironmentModel> environments)
    {
        var declared = environments.SelectMany(e => e.Parameters).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
        var given = this.FromVariables(declared);
        foreach (var item in result.GetValue(this.Option) ?? [])
        {
            if (ParameterAssignments.Complaint(item, declared) is { } complaint)
                throw new CliException("--set " + item + ": " + complaint + ".");
            if (ParameterAssignments.TryParse(item, out var name, out var value))
                given[name] = (value, "--set " + item);
        }

        return given.Count == 0 ? environments : [.. environments.Select(e => Apply(e, given))];
    }

    /// <summary>Refuses environments whose manifests nobody may apply.</summary>
    /// <exception cref="CliException">A parameter has no value.</exception>
    internal static void RequireValues(IReadOnlyList<EnvironmentModel> environments)
    {
        foreach (var environment in environments)
        {
            if (environment.Parameters.FirstOrDefault(p => p.Value is null) is { } missing)
            {
                throw new CliException(
                    $"{environment.Name}: the parameter '{missing.Name}' has no value. Give it one: --set {missing.Name}=value, the environment variable {ParameterAssignments.VariableOf(missing.Name)}, or a Default in its declaration.");
            }
        }
    }

    private static EnvironmentModel Apply(EnvironmentModel environment, Dictionary<string, (string Value, string Source)> given)
    {
        var issues = new List<ReadIssue>();
        var applied = environment.With(given.ToDictionary(g => g.Key, g => g.Value.Value, StringComparer.Ordinal), issues);
        var sources = string.Join(", ", given.Where(g => environment.Parameters.Any(p => p.Name == g.Key)).Select(g => g.Value.Source));
        if (issues.Count > 0)
            throw new CliException($"{environment.Name}, with {sources}: {issues[0].Path}: {issues[0].Message}.");
        if (!ReferenceEquals(applied, environment) && ObjectRules.Check(applied.Objects).FirstOrDefault(f => f.Rule.Severity == RuleSeverity.Error) is { } fault)
            throw new CliException($"{environment.Name}, with {sources}: {fault.Place.Object}, {fault.Place.Path}: {fault.Message} ({fault.Rule.Id}).");
        return applied;
    }

    private Dictionary<string, (string Value, string Source)> FromVariables(IEnumerable<string> declared)
    {
        var given = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var name in declared)
        {
            var variable = ParameterAssignments.VariableOf(name);
            if (this.variables.TryGetValue(variable, out var value))
                given[name] = (value, variable + "=" + value);
        }

        return given;
    }
}
