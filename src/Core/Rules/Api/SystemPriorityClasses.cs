namespace KubeDsl.Rules.Api;

/// <summary>The priority classes that every cluster has.</summary>
internal static class SystemPriorityClasses
{
    private const int ClusterCritical = 2_000_000_000;
    private const int NodeCritical = ClusterCritical + 1000;

    /// <summary>The value of one of them; null for any other name.</summary>
    internal static int? ValueOf(string name) => name switch
    {
        "system-cluster-critical" => ClusterCritical,
        "system-node-critical" => NodeCritical,
        _ => null,
    };
}
