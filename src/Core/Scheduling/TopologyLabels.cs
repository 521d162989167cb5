namespace KubeDsl.Scheduling;

/// <summary>The node labels that say where a node stands.</summary>
public static class TopologyLabels
{
    /// <summary>The node's own name, usually.</summary>
    public const string Hostname = "kubernetes.io/hostname";

    /// <summary>The zone: what fails together.</summary>
    public const string Zone = "topology.kubernetes.io/zone";

    /// <summary>The region: zones that are near each other.</summary>
    public const string Region = "topology.kubernetes.io/region";

    /// <summary>What the zone was called before Kubernetes 1.17.</summary>
    public const string LegacyZone = "failure-domain.beta.kubernetes.io/zone";

    /// <summary>What the region was called before Kubernetes 1.17.</summary>
    public const string LegacyRegion = "failure-domain.beta.kubernetes.io/region";
}
