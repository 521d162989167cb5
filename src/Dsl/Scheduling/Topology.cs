namespace KubeDsl;

/// <summary>Node labels that say where a node is.</summary>
public static class Topology
{
    /// <summary>Each node is a place of its own.</summary>
    public const string Hostname = "kubernetes.io/hostname";

    /// <summary>Nodes of one zone are together.</summary>
    public const string Zone = "topology.kubernetes.io/zone";

    /// <summary>Nodes of one region are together.</summary>
    public const string Region = "topology.kubernetes.io/region";
}
