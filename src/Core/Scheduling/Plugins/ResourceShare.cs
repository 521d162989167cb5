using System.Collections.Generic;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>Which resources of a node a score looks at. Source: <c>pkg/scheduler/framework/plugins/noderesources/resource_allocation.go</c>.</summary>
internal static class ResourceShare
{
    /// <summary>CPU and memory, equally.</summary>
    internal static IReadOnlyList<ResourceWeight> CpuAndMemory { get; } = [new(ResourceNames.Cpu), new(ResourceNames.Memory)];

    /// <summary>False for a resource that the node lacks, and for a special one that the Pod does not ask for.</summary>
    internal static bool Counts(string resource, long capacity, long podRequest) => capacity != 0 && (podRequest != 0 || !ResourceNames.IsScalar(resource));
}
