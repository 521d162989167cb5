using System;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Resources;

/// <summary>The names of resources and what kinds of them there are.</summary>
public static class ResourceNames
{
    /// <summary>Processors, counted in thousandths of a core.</summary>
    public const string Cpu = "cpu";

    /// <summary>Memory in bytes.</summary>
    public const string Memory = "memory";

    /// <summary>Local disk space of containers, in bytes.</summary>
    public const string EphemeralStorage = "ephemeral-storage";

    /// <summary>How many Pods a node takes.</summary>
    public const string Pods = "pods";

    /// <summary>The size of a volume or claim, in bytes.</summary>
    public const string Storage = "storage";

    /// <summary>What the names of large memory pages start with; the page size follows.</summary>
    public const string HugePagesPrefix = "hugepages-";

    private const string AttachableVolumesPrefix = "attachable-volumes-";
    private const string QuotaPrefix = "requests.";
    private const string NativeDomain = "kubernetes.io/";

    /// <summary>True for memory in large pages.</summary>
    public static bool IsHugePages(string name) => name.StartsWith(HugePagesPrefix, StringComparison.Ordinal);

    /// <summary>True for what a device plugin or an operator adds to nodes, such as <c>nvidia.com/gpu</c>.</summary>
    public static bool IsExtended(string name) =>
        name.Contains("/")
        && !name.Contains(NativeDomain)
        && !name.StartsWith(QuotaPrefix, StringComparison.Ordinal)
        && QualifiedName.IsValid(QuotaPrefix + name);

    /// <summary>True for every resource besides CPU, memory, disk and Pods that the scheduler counts.</summary>
    public static bool IsScalar(string name) =>
        IsHugePages(name)
        || name.Contains(NativeDomain)
        || name.StartsWith(AttachableVolumesPrefix, StringComparison.Ordinal)
        || IsExtended(name);

    /// <summary>True for what may be requested for a Pod as a whole: CPU, memory and large pages.</summary>
    public static bool IsPodLevel(string name) => name is Cpu or Memory || IsHugePages(name);
}
