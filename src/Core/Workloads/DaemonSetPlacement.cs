using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Workloads;

/// <summary>Which nodes a DaemonSet's Pod belongs on, and how the Pod says so to the scheduler.</summary>
public sealed class DaemonSetPlacement
{
    private const string Prefix = "node.kubernetes.io/";
    private readonly NodeSelectorMatcher? affinity;
    private readonly PodSpec spec;

    /// <summary>The placement of Pods of a template.</summary>
    public DaemonSetPlacement(PodSpec template)
    {
        this.spec = template;
        this.Tolerations = WithDaemonTolerations(template);
        this.affinity = template.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution is { } required ? NodeSelectorMatcher.Of(required) : null;
    }

    /// <summary>The template's tolerations and those that every daemon Pod gets.</summary>
    public EquatableArray<Toleration> Tolerations { get; }

    /// <summary>The node that a daemon Pod is bound to or meant for; null for other Pods.</summary>
    public static string? NodeOf(Pod pod)
    {
        if (!string.IsNullOrEmpty(pod.Spec.NodeName))
            return pod.Spec.NodeName;
        var terms = pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default;
        foreach (var term in terms)
        {
            foreach (var field in term.MatchFields)
            {
                if (field is { Key: NodeSelectorTermMatcher.NameField, Operator: "In", Values.Count: 1 })
                    return field.Values[0];
            }
        }

        return null;
    }

    /// <summary>Whether a Pod should be made on the node, and whether one that is there may stay. Free resources play no part.</summary>
    public (bool ShouldRun, bool MayStay) Judge(Node node)
    {
        if (!string.IsNullOrEmpty(this.spec.NodeName) && this.spec.NodeName != NameOf(node))
            return (false, false);
        if (!this.spec.NodeSelector.All(l => node.Metadata.Labels.TryGetValue(l.Key, out var value) && value == l.Value) || this.affinity?.Matches(NameOf(node), node.Metadata.Labels) == false)
            return (false, false);
        var stays = true;
        var runs = true;
        foreach (var taint in node.Spec.Taints)
        {
            if (taint.Effect is not (Selectors.Tolerations.NoSchedule or Selectors.Tolerations.NoExecute) || this.Tolerations.Tolerate(taint))
                continue;
            runs = false;
            stays &= taint.Effect != Selectors.Tolerations.NoExecute;
        }

        return (runs, stays);
    }

    /// <summary>The Pod's spec with an affinity that allows just one node.</summary>
    public PodSpec On(string node)
    {
        var field = new NodeSelectorRequirement { Key = NodeSelectorTermMatcher.NameField, Operator = "In", Values = [node] };
        var all = this.spec.Affinity ?? Affinity.Empty;
        var nodeAffinity = all.NodeAffinity ?? NodeAffinity.Empty;
        return this.spec with
        {
            Tolerations = this.Tolerations,
            Affinity = all with
            {
                NodeAffinity = nodeAffinity with
                {
                    RequiredDuringSchedulingIgnoredDuringExecution = new() { NodeSelectorTerms = [new() { MatchFields = [field] }] },
                },
            },
        };
    }

    private static string NameOf(Node node) => node.Metadata.Name ?? "";

    private static EquatableArray<Toleration> WithDaemonTolerations(PodSpec spec)
    {
        var tolerations = spec.Tolerations.ToList();
        Add(tolerations, "not-ready", Selectors.Tolerations.NoExecute);
        Add(tolerations, "unreachable", Selectors.Tolerations.NoExecute);
        foreach (var key in (string[])["disk-pressure", "memory-pressure", "pid-pressure", "unschedulable"])
            Add(tolerations, key, Selectors.Tolerations.NoSchedule);
        if (spec.HostNetwork == true)
            Add(tolerations, "network-unavailable", Selectors.Tolerations.NoSchedule);
        return tolerations.ToEquatableArray();
    }

    private static void Add(List<Toleration> tolerations, string key, string effect)
    {
        var added = new Toleration { Key = Prefix + key, Operator = "Exists", Effect = effect };
        tolerations.RemoveAll(t => t.Key == added.Key && t.Effect == effect && (t.Operator ?? "Equal") == "Exists" && string.IsNullOrEmpty(t.Value));
        tolerations.Add(added);
    }
}
