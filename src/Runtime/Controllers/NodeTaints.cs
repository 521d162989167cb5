using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Selectors;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The taints that stand for a node's condition.</summary>
internal static class NodeTaints
{
    internal const string NotReady = "node.kubernetes.io/not-ready";
    internal const string Unreachable = "node.kubernetes.io/unreachable";
    internal const string OutOfService = "node.kubernetes.io/out-of-service";
    private const string Unschedulable = "node.kubernetes.io/unschedulable";

    private static readonly (string Condition, string Status, string Taint)[] ByCondition =
    [
        (NodeConditions.Ready, "False", NotReady),
        (NodeConditions.Ready, "Unknown", Unreachable),
        (NodeConditions.MemoryPressure, "True", "node.kubernetes.io/memory-pressure"),
        (NodeConditions.DiskPressure, "True", "node.kubernetes.io/disk-pressure"),
        (NodeConditions.PidPressure, "True", "node.kubernetes.io/pid-pressure"),
        (NodeConditions.NetworkUnavailable, "True", "node.kubernetes.io/network-unavailable"),
    ];

    /// <summary>The node with exactly those NoSchedule taints that its conditions and a cordon ask for; those of users stay.</summary>
    internal static Node WithNoSchedule(Node node, DateTimeOffset now)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (condition, status, taint) in ByCondition)
        {
            if (NodeConditions.StatusOf(node, condition) == status)
                wanted.Add(taint);
        }

        if (node.Spec.Unschedulable == true)
            wanted.Add(Unschedulable);
        var kept = node.Spec.Taints.Where(t => t.Effect != Tolerations.NoSchedule || !IsOurs(t.Key) || wanted.Contains(t.Key)).ToList();
        kept.AddRange(wanted.Order(StringComparer.Ordinal)
            .Where(k => !kept.Exists(t => t.Key == k && t.Effect == Tolerations.NoSchedule))
            .Select(k => new Taint { Key = k, Effect = Tolerations.NoSchedule, TimeAdded = now }));
        return With(node, kept);
    }

    /// <summary>The node with the NoExecute taint of a key, and without its counterpart.</summary>
    internal static Node WithNoExecute(Node node, string? key, DateTimeOffset now)
    {
        var kept = node.Spec.Taints.Where(t => t.Effect != Tolerations.NoExecute || t.Key is not (NotReady or Unreachable) || t.Key == key).ToList();
        if (key is not null && !kept.Exists(t => t.Key == key && t.Effect == Tolerations.NoExecute))
            kept.Add(new() { Key = key, Effect = Tolerations.NoExecute, TimeAdded = now });
        return With(node, kept);
    }

    internal static bool HasNoExecute(Node node) => node.Spec.Taints.Any(t => t is { Effect: Tolerations.NoExecute, Key: NotReady or Unreachable });

    private static bool IsOurs(string key) => key == Unschedulable || ByCondition.Any(c => c.Taint == key);

    private static Node With(Node node, List<Taint> taints)
    {
        var array = taints.ToEquatableArray();
        return array == node.Spec.Taints ? node : node with { Spec = node.Spec with { Taints = array } };
    }
}
