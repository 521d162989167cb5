namespace KubeDsl.Benchmarks.Scenarios;

/// <summary>What the Pods of a run ask of the scheduler.</summary>
public enum ScenarioKind
{
    /// <summary>Five templates that request CPU and memory, in turn.</summary>
    Plain,

    /// <summary>The same, each template spread over zones with a skew of at most 1 that must hold.</summary>
    ZoneHard,

    /// <summary>The same, each template spread over zones as well as may be.</summary>
    ZoneSoft,

    /// <summary>Templates of which no node takes two Pods (required anti-affinity by hostname); so many that each has at most half as many Pods as there are nodes.</summary>
    AntiAffinity,

    /// <summary>No two Pods request the same or carry the same labels.</summary>
    Distinct,
}
