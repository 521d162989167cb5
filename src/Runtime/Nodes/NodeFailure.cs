namespace KubeDsl.Runtime.Nodes;

/// <summary>How a node fails.</summary>
public enum NodeFailure
{
    /// <summary>The machine loses its power: containers die at once, nothing is reported.</summary>
    PowerLoss,

    /// <summary>The network between node and control plane is cut: containers keep running, nothing is reported, and after the eviction a Pod may run twice in truth.</summary>
    NetworkPartition,

    /// <summary>The kubelet stops: containers keep running and serving, nothing is reported.</summary>
    KubeletCrash,
}
