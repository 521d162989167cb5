namespace KubeDsl.Runtime.Events;

/// <summary>How much of the trace a run keeps in memory.</summary>
public enum TraceRetention
{
    /// <summary>Every entry: for replays, timelines and reports.</summary>
    All,

    /// <summary>The last few hundred entries, for messages only: for runs whose size matters more than their story.</summary>
    Recent,
}
