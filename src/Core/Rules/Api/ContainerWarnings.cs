using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Rules.Api;

/// <summary>What containers get warnings for: parts of bytes, variables that hide one another, ports that clash.</summary>
internal static class ContainerWarnings
{
    internal static void Check(PodContext pod, ApiFaults faults)
    {
        var earlier = new List<(ContainerPort Port, FieldPath Path)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (container, path) in PodContainers.Of(pod))
        {
            CheckWhole(container.Resources.Limits, path.Field("resources.limits"), faults);
            CheckWhole(container.Resources.Requests, path.Field("resources.requests"), faults);
            CheckVariables(container.Env, path.Field("env"), faults);
            for (var i = 0; i < container.Ports.Count; i++)
                CheckPort(container.Ports[i], earlier, names, path.Field("ports")[i], faults);
        }
    }

    /// <summary>Memory and disk come in whole bytes.</summary>
    internal static void CheckWhole(EquatableMap<Quantity> amounts, FieldPath path, ApiFaults faults)
    {
        foreach (var amount in amounts)
        {
            if (amount.Key is ResourceNames.Memory or ResourceNames.EphemeralStorage && !amount.Value.IsWhole)
                faults.Warn(path.Key(amount.Key), amount.Value + " is no whole number of bytes");
        }
    }

    private static void CheckVariables(EquatableArray<EnvVar> variables, FieldPath path, ApiFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < variables.Count; i++)
        {
            var (name, value) = (variables[i].Name, variables[i].Value ?? "");
            var reference = "$(" + name + ")";
            if (!seen.Add(name) && (variables[i].ValueFrom is not null || value == reference || !value.Contains(reference, StringComparison.Ordinal)))
                faults.Warn(path[i], "hides the earlier definition of '" + name + "'");
        }
    }

    private static void CheckPort(ContainerPort port, List<(ContainerPort Port, FieldPath Path)> earlier, HashSet<string> names, FieldPath path, ApiFaults faults)
    {
        if (port.HostIP is { Length: > 0 } && HostPortOf(port) == 0)
            faults.Warn(path, "hostIP does nothing without hostPort");
        if (port.Name is { Length: > 0 } name && !names.Add(name))
            faults.Warn(path, "the port name '" + name + "' is taken; Services and probes find the first");
        foreach (var (other, otherPath) in earlier)
        {
            if (other.ContainerPortValue == port.ContainerPortValue && other.Protocol == port.Protocol && Clashes(port, other))
                faults.Warn(path, "is the same port as " + otherPath);
        }

        earlier.Add((port, path));
    }

    /// <summary>Equal on the node, or only one of them bound to it, or to one of its addresses.</summary>
    private static bool Clashes(ContainerPort left, ContainerPort right)
    {
        var (leftPort, rightPort) = (HostPortOf(left), HostPortOf(right));
        if (leftPort != rightPort)
            return leftPort == 0 || rightPort == 0;
        var (leftAddress, rightAddress) = (left.HostIP ?? "", right.HostIP ?? "");
        return leftAddress == rightAddress || leftAddress.Length == 0 || rightAddress.Length == 0;
    }

    private static int HostPortOf(ContainerPort port) => port.HostPort ?? 0;
}
