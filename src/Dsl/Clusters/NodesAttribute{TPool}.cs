using System;

namespace KubeDsl;

/// <summary>So many nodes of a pool in this cluster.</summary>
/// <typeparam name="TPool">A class with <c>[NodePool]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NodesAttribute<TPool> : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public NodesAttribute()
    {
    }

    /// <summary>Writes <see cref="Count"/>.</summary>
    /// <param name="count">How many nodes.</param>
    public NodesAttribute(int count) => this.Count = count;

    /// <summary>How many nodes.</summary>
    public int Count { get; }

    /// <summary>The field <c>status.capacity.cpu</c> of each node, such as <c>4</c>.</summary>
    public string? Cpu { get; set; }

    /// <summary>The field <c>status.capacity.memory</c> of each node, such as <c>16Gi</c>.</summary>
    public string? Memory { get; set; }

    /// <summary>The field <c>status.capacity.ephemeral-storage</c> of each node; without it local storage is not counted.</summary>
    public string? EphemeralStorage { get; set; }

    /// <summary>How many Pods a node takes; 110 by default, as the kubelet does.</summary>
    public int Pods { get; set; }

    /// <summary>CPU kept for the system: allocatable is capacity less this.</summary>
    public string? ReservedCpu { get; set; }

    /// <summary>Memory kept for the system and for eviction: allocatable is capacity less this.</summary>
    public string? ReservedMemory { get; set; }

    /// <summary>Local storage kept for the system: allocatable is capacity less this.</summary>
    public string? ReservedEphemeralStorage { get; set; }

    /// <summary>The label <c>kubernetes.io/arch</c>; <c>amd64</c> by default.</summary>
    public string? Architecture { get; set; }

    /// <summary>The label <c>kubernetes.io/os</c>; <c>linux</c> by default.</summary>
    public string? OperatingSystem { get; set; }

    /// <summary>The label <c>node.kubernetes.io/instance-type</c>.</summary>
    public string? InstanceType { get; set; }

    /// <summary>The zones of this pool; by default those of the cluster.</summary>
    public string[]? Zones { get; set; }
}
