namespace KubeDsl;

/// <summary>Where a Pod's names are looked up.</summary>
public enum DnsPolicy
{
    /// <summary>In the cluster first.</summary>
    ClusterFirst,

    /// <summary>In the cluster first, also on the host's network.</summary>
    ClusterFirstWithHostNet,

    /// <summary>As on the node.</summary>
    Default,

    /// <summary>Only as the Pod's DNS settings say.</summary>
    None,
}
