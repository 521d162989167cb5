using System;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Runtime.Nodes;

/// <summary>What a container uses of its node at an instant.</summary>
public sealed record ContainerUsage
{
    /// <summary>CPU in milli-CPU. The program gets no more than its limit.</summary>
    public long CpuMilli { get; init; }

    /// <summary>Memory in bytes (the working set). A container above its limit is killed.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>The writable layer, logs and emptyDir volumes on the node's disk, in bytes.</summary>
    public long EphemeralStorageBytes { get; init; }

    /// <summary>How many processes it has.</summary>
    public long Processes { get; init; } = 1;

    /// <summary>A container that uses what it requests and writes nothing to the node's disk: what is assumed when nobody says otherwise.</summary>
    public static ContainerUsage AsRequested(Container container)
    {
        ArgumentNullException.ThrowIfNull(container);
        var resources = container.Resources;
        return new() { CpuMilli = Requested(resources, "cpu").MilliValue, MemoryBytes = Requested(resources, "memory").Value };
    }

    internal ContainerUsage Plus(ContainerUsage other) => new()
    {
        CpuMilli = this.CpuMilli + other.CpuMilli,
        MemoryBytes = this.MemoryBytes + other.MemoryBytes,
        EphemeralStorageBytes = this.EphemeralStorageBytes + other.EphemeralStorageBytes,
        Processes = this.Processes + other.Processes,
    };

    // A request that is left out counts as the limit.
    private static Quantity Requested(ResourceRequirements resources, string name) =>
        resources.Requests.TryGetValue(name, out var request) ? request : resources.Limits.GetValueOrDefault(name);
}
