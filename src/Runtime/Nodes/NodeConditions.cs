using System;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Nodes;

/// <summary>The conditions of nodes.</summary>
internal static class NodeConditions
{
    internal const string Ready = "Ready";
    internal const string MemoryPressure = "MemoryPressure";
    internal const string DiskPressure = "DiskPressure";
    internal const string PidPressure = "PIDPressure";
    internal const string NetworkUnavailable = "NetworkUnavailable";

    /// <summary>The status of a condition: True, False or Unknown; null when the node has none.</summary>
    internal static string? StatusOf(Node node, string type) => Find(node, type)?.Status;

    /// <summary>A condition whose time of transition stays while its status does.</summary>
    internal static NodeCondition Make(Node node, string type, string status, string reason, DateTimeOffset now)
    {
        var present = Find(node, type);
        return present?.Status == status && present.Reason == reason
            ? present
            : new()
            {
                Type = type,
                Status = status,
                Reason = reason,
                LastHeartbeatTime = now,
                LastTransitionTime = present?.Status == status ? present.LastTransitionTime : now,
            };
    }

    private static NodeCondition? Find(Node node, string type)
    {
        foreach (var condition in node.Status.Conditions)
        {
            if (condition.Type == type)
                return condition;
        }

        return null;
    }
}
