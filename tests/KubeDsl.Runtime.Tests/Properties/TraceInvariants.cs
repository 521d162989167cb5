namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>The trace is a story: time and versions only rise, causes come before what they cause.</summary>
internal sealed class TraceInvariants : Invariant
{
    private int seen;
    private long version;
    private TimeSpan time;

    internal override void AfterEvent()
    {
        var entries = this.Cluster.Trace.Entries;
        for (; this.seen < entries.Count; this.seen++)
        {
            var entry = entries[this.seen];
            Demand(entry.Sequence == this.seen + 1, $"entry {this.seen + 1} has the number {entry.Sequence}");
            Demand(entry.Time >= this.time, $"time went back to {entry.Time}: {entry}");
            Demand(entry.Cause < entry.Sequence, $"the cause comes after: {entry}");
            Demand(entry.Version == 0 || entry.Version > this.version, $"version {entry.Version} after {this.version}: {entry}");
            this.time = entry.Time;
            this.version = Math.Max(this.version, entry.Version);
        }
    }
}
