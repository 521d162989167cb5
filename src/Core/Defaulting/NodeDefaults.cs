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
        return node with { Status = node.Status with { Capacity = capacity, Allocatable = allocatable } };
    }
}
