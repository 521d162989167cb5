using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Takes nodes whose kubelet declares the features that the Pod needs. Source: <c>pkg/scheduler/framework/plugins/nodedeclaredfeatures</c>.</summary>
public sealed class NodeDeclaredFeatures : IFilterPlugin
{
    private const string RestartAllContainers = "RestartAllContainersOnContainerExits";
    private const string UserNamespacesHostNetwork = "UserNamespacesHostNetworkSupport";
    private static readonly PluginStatus Missing = PluginStatus.Unresolvable("node(s) didn't match Pod's required features");

    /// <inheritdoc/>
    public string Name => nameof(NodeDeclaredFeatures);

    /// <inheritdoc/>
    public FilterPreparation PreFilter(PodInfo pod, ClusterState cluster)
    {
        var needed = NeededBy(pod);
        return needed.Count == 0 ? FilterPreparation.Skip : FilterPreparation.Run(new FeatureFilter(needed));
    }

    /// <summary>The features that a Pod needs of its node's kubelet.</summary>
    internal static HashSet<string> NeededBy(PodInfo pod)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        if (RestartsAll(pod.Pod.Spec.Containers) || RestartsAll(pod.Pod.Spec.InitContainers))
            needed.Add(RestartAllContainers);
        if (pod.Pod.Spec is { HostNetwork: true, HostUsers: false })
            needed.Add(UserNamespacesHostNetwork);
        return needed;
    }

    private static bool RestartsAll(EquatableArray<Container> containers)
    {
        foreach (var container in containers)
        {
            foreach (var rule in container.RestartPolicyRules)
            {
                if (rule.Action == "RestartAllContainers")
                    return true;
            }
        }

        return false;
    }

    private sealed class FeatureFilter(HashSet<string> needed) : NodeFilter
    {
        public override PluginStatus Filter(NodeInfo node) => needed.IsSubsetOf(node.Node.Status.DeclaredFeatures) ? PluginStatus.Success : Missing;
    }
}
