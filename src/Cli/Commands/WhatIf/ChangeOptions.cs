using System.CommandLine;
using KubeDsl.Collections;
using KubeDsl.Planning.WhatIf;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Cli.Commands.WhatIf;

/// <summary>What the command line can say about a changed workload.</summary>
internal sealed class ChangeOptions
{
    private readonly Argument<string> workload = new("workload") { Description = "The workload: its name, Kind/name, or the class that declares it." };
    private readonly Option<int?> replicas = new("--replicas", "-r") { Description = "How many Pods.", HelpName = "number" };
    private readonly Option<string?> cpu = Amount("--cpu", "What the container requests, such as 500m or 2.");
    private readonly Option<string?> memory = Amount("--memory", "What the container requests, such as 512Mi.");
    private readonly Option<string?> cpuLimit = Amount("--cpu-limit", "The container's limit.");
    private readonly Option<string?> memoryLimit = Amount("--memory-limit", "The container's limit.");
    private readonly Option<string?> container = new("--container", "-c") { Description = "The container that amounts are for; the first main one when absent.", HelpName = "name" };

    internal void AddTo(Command command)
    {
        command.Arguments.Add(this.workload);
        foreach (var option in new Option[] { this.replicas, this.cpu, this.memory, this.cpuLimit, this.memoryLimit, this.container })
            command.Options.Add(option);
    }

    /// <summary>The change that was asked for.</summary>
    /// <exception cref="CliException">An amount cannot be read, or nothing changes.</exception>
    internal WorkloadChange Read(ParseResult result)
    {
        var change = new WorkloadChange
        {
            Workload = result.GetValue(this.workload)!,
            Replicas = result.GetValue(this.replicas),
            Container = result.GetValue(this.container),
            Requests = Amounts((ResourceNames.Cpu, Read(result, this.cpu)), (ResourceNames.Memory, Read(result, this.memory))),
            Limits = Amounts((ResourceNames.Cpu, Read(result, this.cpuLimit)), (ResourceNames.Memory, Read(result, this.memoryLimit))),
        };
        if (change.Replicas is null && change.Requests.IsEmpty && change.Limits.IsEmpty)
            throw new CliException("Say what changes: --replicas, --cpu, --memory, --cpu-limit or --memory-limit.");
        return change;
    }

    private static Option<string?> Amount(string name, string description) => new(name) { Description = description, HelpName = "amount" };

    private static Quantity? Read(ParseResult result, Option<string?> option)
    {
        if (result.GetValue(option) is not { } text)
            return null;
        return Quantity.TryParse(text, out var amount) && amount.Sign >= 0 ? amount : throw new CliException($"{option.Name} {text} is no amount; write it as 500m or 2 cores, or as 512Mi of memory.");
    }

    private static EquatableMap<Quantity> Amounts(params (string Resource, Quantity? Amount)[] amounts)
    {
        var map = default(EquatableMap<Quantity>);
        foreach (var (resource, amount) in amounts)
        {
            if (amount is { } value)
                map = map.With(resource, value);
        }

        return map;
    }
}
