namespace KubeDsl.Declarations.Names;

/// <summary>Keys of labels and annotations that are written without being declared.</summary>
internal static class StandardLabels
{
    internal const string Name = "app.kubernetes.io/name";
    internal const string Instance = "app.kubernetes.io/instance";
    internal const string PartOf = "app.kubernetes.io/part-of";
    internal const string Version = "app.kubernetes.io/version";
    internal const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>The value of <see cref="ManagedBy"/>.</summary>
    internal const string KubeDsl = "kubedsl";

    internal const string Architecture = "kubernetes.io/arch";
    internal const string OperatingSystem = "kubernetes.io/os";
    internal const string Region = "topology.kubernetes.io/region";
    internal const string InstanceType = "node.kubernetes.io/instance-type";

    /// <summary>The label of a node that names its pool, unless the pool has a key of its own.</summary>
    internal const string Pool = "kubedsl.dev/pool";

    /// <summary>The annotation that lists what a workload waits for, such as <c>Job/migrate-3f9a1c20b7</c>.</summary>
    internal const string DependsOn = "kubedsl.dev/depends-on";
}
