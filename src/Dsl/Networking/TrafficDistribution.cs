namespace KubeDsl;

/// <summary>Which endpoints of a Service are preferred.</summary>
public enum TrafficDistribution
{
    /// <summary>Those in the zone of who asks.</summary>
    PreferSameZone,

    /// <summary>Those on the node of who asks, then those in its zone.</summary>
    PreferSameNode,

    /// <summary>The old name of PreferSameZone.</summary>
    PreferClose,
}
