using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A node as the API server stores it. Source: <c>SetDefaults_NodeStatus</c> in <c>pkg/apis/core/v1/defaults.go</c>.</summary>
public static class NodeDefaults
{
    /// <summary>The node with the API's defaults: what is allocatable is the capacity unless it is given.</summary>
    public static Node Apply(Node node)
    {
        var capacity = ResourceDefaults.RoundUp(node.Status.Capacity);
        var allocatable = node.Status.Allocatable.IsEmpty ? capacity : ResourceDefaults.RoundUp(node.Status.Allocatable);
        return node with
        {
            Spec = node.Spec with { ConfigSource = null, PodCIDRs = RangesOf(node.Spec) },
            Status = node.Status with { Capacity = capacity, Allocatable = allocatable },
        };
    }

    /// <summary>The single range of old replaces the list unless it begins it.</summary>
    private static EquatableArray<string> RangesOf(NodeSpec spec)
    {
        if (string.IsNullOrEmpty(spec.PodCIDR) || (!spec.PodCIDRs.IsEmpty && spec.PodCIDRs[0] == spec.PodCIDR))
            return spec.PodCIDRs;
        return [spec.PodCIDR!];
    }
}
