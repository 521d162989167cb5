using System;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Selectors;

namespace KubeDsl.Scheduling;

/// <summary>What a Pod requires of its node's labels and name: node selector and required node affinity together. Source: <c>staging/src/k8s.io/component-helpers/scheduling/corev1/nodeaffinity</c>.</summary>
public sealed class NodeAffinityMatcher
{
    private readonly EquatableMap<string> nodeSelector;
    private readonly NodeSelectorMatcher? required;

    internal NodeAffinityMatcher(PodSpec spec)
    {
        this.nodeSelector = spec.NodeSelector;
        if (spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution is { } selector)
            this.required = NodeSelectorMatcher.Of(selector);
    }

    /// <summary>True when the Pod requires nothing.</summary>
    public bool IsEmpty => this.required is null && this.nodeSelector.IsEmpty;

    /// <summary>True when the node will do.</summary>
    public bool Matches(NodeInfo node)
    {
        foreach (var label in this.nodeSelector)
        {
            if (!node.Labels.TryGetValue(label.Key, out var value) || !string.Equals(value, label.Value, StringComparison.Ordinal))
                return false;
        }

        return this.required is null || this.required.Matches(node.Name, node.Labels);
    }
}
