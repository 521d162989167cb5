using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

/// <summary>
/// The rules of the queue, written down once more as plainly as can be: one list, looked through from end to end. Times are milliseconds. Plugins wait for
/// changes of their own name, or of the name and the Pod's.
/// </summary>
internal sealed class NaiveQueue
{
    private readonly List<Entry> entries = [];
    private readonly List<string> log = [];
    private int sequence;

    /// <summary>What may happen: <c>plugin</c> wakes all that the plugin rejected, <c>plugin:pod</c> just one of them, <c>*</c> everyone, <c>!pod</c> forces one.</summary>
    internal static bool Wakes(string change, string plugin, string pod) => change == plugin || change == plugin + ":" + pod;

    internal void Add(string name, int priority, bool gated, long now)
    {
        var entry = new Entry(name, priority) { Gated = gated, Timestamp = now, Sequence = ++this.sequence };
        this.entries.Add(entry);
        entry.State = gated ? QueuedPodState.Gated : QueuedPodState.Active;
    }

    internal string? Pop(long now)
    {
        this.Flush(now);
        var next = this.entries.Where(e => e.State == QueuedPodState.Active).OrderByDescending(e => e.Priority).ThenBy(e => e.Timestamp).ThenBy(e => e.Sequence).FirstOrDefault()
            ?? this.entries.Where(e => e.State == QueuedPodState.BackingOff && e.Rejectors.Count + e.Pending.Count > 0)
                .OrderBy(e => e.Expiry).ThenByDescending(e => e.Priority).ThenBy(e => e.Timestamp).ThenBy(e => e.Sequence).FirstOrDefault();
        if (next is null)
            return null;
        next.State = QueuedPodState.InFlight;
        next.Attempts++;
        next.LogStart = this.log.Count;
        next.Rejectors = [];
        next.Pending = [];
        return next.Name;
    }

    internal void Done(string name) => this.entries.Remove(this.Of(name));

    internal void Fail(string name, string[] rejectors, string[] pending, long now)
    {
        var entry = this.Of(name);
        entry.Rejectors = [.. rejectors];
        entry.Pending = [.. pending];
        var isError = rejectors.Length + pending.Length == 0;
        entry.Errors = isError ? entry.Errors + 1 : 0;
        entry.Rejections += isError ? 0 : 1;
        entry.Timestamp = now;
        entry.Sequence = ++this.sequence;
        var failures = isError ? entry.Errors : entry.Rejections;
        entry.Expiry = (now + new[] { 0, 1000, 2000, 4000, 8000, 10000 }[Math.Min(failures, 5)]) / 1000;
        entry.State = QueuedPodState.Unschedulable;
        var changes = this.log.Skip(entry.LogStart).ToList();
        if (isError)
            Wake(entry, false, now);
        else if (changes.Any(c => entry.Pending.Any(p => Wakes(c, p, name))))
            Wake(entry, true, now);
        else if (changes.Any(c => c == "*" || c == "!" + name || entry.Rejectors.Any(p => Wakes(c, p, name))))
            Wake(entry, false, now);
    }

    internal void Delete(string name) => this.entries.Remove(this.Of(name));

    internal void RemoveGates(string name)
    {
        var entry = this.Of(name);
        entry.Gated = false;
        if (entry.State == QueuedPodState.Gated)
            entry.State = QueuedPodState.Active;
    }

    internal void Notify(string change, long now)
    {
        foreach (var entry in this.entries.Where(e => e.State == QueuedPodState.Unschedulable))
        {
            if (entry.Pending.Any(p => Wakes(change, p, entry.Name)))
                Wake(entry, true, now);
            else if (change == "*" || entry.Rejectors.Any(p => Wakes(change, p, entry.Name)))
                Wake(entry, false, now);
        }

        this.log.Add(change);
    }

    internal void Force(string name)
    {
        var entry = this.Of(name);
        if (entry.State is QueuedPodState.BackingOff or QueuedPodState.Unschedulable)
            entry.State = QueuedPodState.Active;
        else if (entry.State == QueuedPodState.InFlight)
            this.log.Add("!" + name);
    }

    internal void Flush(long now)
    {
        foreach (var entry in this.entries.Where(e => e.State == QueuedPodState.BackingOff && !IsBackingOff(e, now)))
            entry.State = QueuedPodState.Active;
        var old = this.entries.Where(e => e.State == QueuedPodState.Unschedulable && (now / 30_000 * 30_000) - e.Timestamp > 300_000).ToList();
        foreach (var entry in old)
            Wake(entry, false, now);
        if (old.Count > 0)
            this.log.Add("*");
    }

    internal long? NextWakeUp()
    {
        var backoffs = this.entries.Where(e => e.State == QueuedPodState.BackingOff).Select(e => (e.Expiry + 1) * 1000).ToList();
        backoffs.AddRange(this.entries.Where(e => e.State == QueuedPodState.Unschedulable).Select(e => (long?)(((e.Timestamp + 300_000) / 30_000 * 30_000) + 30_000)));
        return backoffs.Min();
    }

    internal IEnumerable<string> Describe() => this.entries.Select(e => e.ToString()).Order(StringComparer.Ordinal);

    private static bool IsBackingOff(Entry entry, long now) => entry.Expiry is { } expiry && expiry >= now / 1000;

    private static void Wake(Entry entry, bool immediately, long now) =>
        entry.State = !immediately && IsBackingOff(entry, now) ? QueuedPodState.BackingOff : QueuedPodState.Active;

    private Entry Of(string name) => this.entries.Single(e => e.Name == name);

    private sealed class Entry(string name, int priority)
    {
        internal string Name { get; } = name;

        internal int Priority { get; } = priority;

        internal bool Gated { get; set; }

        internal QueuedPodState State { get; set; }

        internal long Timestamp { get; set; }

        internal int Sequence { get; set; }

        internal int Attempts { get; set; }

        internal int Rejections { get; set; }

        internal int Errors { get; set; }

        internal long? Expiry { get; set; }

        internal int LogStart { get; set; }

        internal List<string> Rejectors { get; set; } = [];

        internal List<string> Pending { get; set; } = [];

        public override string ToString() => $"{this.Name} {this.State} {this.Attempts}/{this.Rejections}/{this.Errors} {this.Timestamp} {this.Expiry}";
    }
}
