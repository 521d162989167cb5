namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>What a kubelet watches to notice that its node runs short.</summary>
public enum EvictionSignal
{
    /// <summary><c>memory.available</c>: the node's memory less what is used, in bytes.</summary>
    MemoryAvailable,

    /// <summary><c>nodefs.available</c>: the node's disk less what containers have written, in bytes. Only for nodes that state their <c>ephemeral-storage</c>.</summary>
    NodeFsAvailable,

    /// <summary><c>pid.available</c>: processes that may still be started. Only with <see cref="NodePressureOptions.ProcessLimit"/>.</summary>
    PidAvailable,
}
