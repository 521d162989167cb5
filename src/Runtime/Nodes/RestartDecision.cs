using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Nodes;

/// <summary>Whether a container that has ended is started again: by its own rules and policy, else by its Pod's policy.</summary>
internal static class RestartDecision
{
    internal static bool ShouldRestart(Container container, ContainerRole role, string podPolicy, int exitCode)
    {
        if (role == ContainerRole.Sidecar)
            return true;
        foreach (var rule in container.RestartPolicyRules)
        {
            if (rule.Action == "Restart" && rule.ExitCodes is { } codes && codes.Values.Contains(exitCode) == (codes.Operator == "In"))
                return true;
        }

        return (container.RestartPolicy ?? podPolicy) switch
        {
            "Never" => false,
            "OnFailure" => exitCode != 0,
            _ => role == ContainerRole.Regular || exitCode != 0,
        };
    }
}
