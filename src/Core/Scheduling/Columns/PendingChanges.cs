using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// What happened to Pods since the plain scheduler was last told. It is told only when it has to decide; most clusters never come to that. Of a Pod that comes
/// and goes meanwhile nothing remains, and of one that changes only the last state, so there is never more here than Pods.
/// </summary>
internal sealed class PendingChanges
{
    private const string NamelessPrefix = "#";
    private const int None = -1;
    private const int Smallest = 64;

    private readonly Scheduler plain;
    private readonly HostTable hosts;
    private readonly List<Change> changes = [];

    /// <summary>By row, the place in <see cref="changes"/> of what the plain scheduler does not know of its Pod; <see cref="None"/> when it knows all.</summary>
    private int[] changeOfRow = [];

    /// <summary>By row, whether the plain scheduler knows its Pod in some state.</summary>
    private bool[] isKnown = [];

    private int live;

    public PendingChanges(Scheduler plain, HostTable hosts)
    {
        this.plain = plain;
        this.hosts = hosts;
    }

    /// <summary>The Pod that stands in for a nameless one. No object of Kubernetes can have such a name.</summary>
    public static Pod Nameless(Pod template, int serial) =>
        template with { Metadata = template.Metadata with { Name = NamelessPrefix + serial.ToString(CultureInfo.InvariantCulture) } };

    /// <summary>The last state of a row's Pod, as far as the plain scheduler does not know it; null when it knows all.</summary>
    public Pod? LastStateOf(int row) => row < this.changeOfRow.Length && this.changeOfRow[row] is var index and not None ? this.changes[index].Pod : null;

    /// <summary>The columns put a Pod on a host.</summary>
    public void Place(int row, Pod pod, int host, int serial) => this.Set(row, new Change(pod, host, serial, row));

    /// <summary>A Pod came from outside and is on a host.</summary>
    /// <param name="row">Its row, which may be new.</param>
    /// <param name="pod">The Pod; it names its node.</param>
    /// <param name="wasKnown">Whether the plain scheduler knows it, perhaps by another row.</param>
    public void Apply(int row, Pod pod, bool wasKnown)
    {
        this.Set(row, new Change(pod, None, PlacementTable.Named, row));
        this.isKnown[row] |= wasKnown;
    }

    /// <summary>The plain scheduler put a Pod on a host itself.</summary>
    public void Know(int row)
    {
        this.Reserve(row);
        this.isKnown[row] = true;
    }

    /// <summary>A row's Pod goes.</summary>
    /// <param name="row">Its row, which is free from now on.</param>
    /// <param name="leavesTraces">True when it makes a difference to have been there: it holds host ports.</param>
    /// <returns>True when the plain scheduler knows the Pod, or will.</returns>
    public bool Forget(int row, bool leavesTraces)
    {
        this.Reserve(row);
        var known = this.isKnown[row];
        this.isKnown[row] = false;
        var index = this.changeOfRow[row];
        this.changeOfRow[row] = None;
        if (index == None)
            return known;
        if (leavesTraces)
        {
            this.changes[index] = this.changes[index] with { Row = None };
            return true;
        }

        this.changes[index] = default;
        this.live--;
        return known;
    }

    /// <summary>Takes a Pod that was forgotten, but is known there, off the plain scheduler.</summary>
    public void Remove(Pod pod, int serial) => this.Add(new Change(pod, None, serial, None) { IsRemoval = true });

    /// <summary>Tells the plain scheduler everything, in the order in which it happened.</summary>
    public void Flush()
    {
        (Pod? Pod, PodInfo? Info) last = default;
        foreach (var change in this.changes)
        {
            if (change.Pod is null)
                continue;
            if (change.Serial == PlacementTable.Named)
                this.Tell(change, change.Pod);
            else if (change.IsRemoval)
                this.plain.Remove(Nameless(change.Pod, change.Serial));
            else
                this.Place(change, (last = ReferenceEquals(last.Pod, change.Pod) ? last : (change.Pod, new PodInfo(change.Pod))).Info!);
            if (change.Row == None)
                continue;
            this.changeOfRow[change.Row] = None;
            this.isKnown[change.Row] = true;
        }

        this.changes.Clear();
        this.live = 0;
    }

    private void Tell(Change change, Pod pod)
    {
        if (change.IsRemoval)
            this.plain.Remove(pod);
        else
            this.plain.Apply(change.Host == None ? pod : pod with { Spec = pod.Spec with { NodeName = this.hosts.NameOf(change.Host) } });
    }

    /// <summary>Puts one of many equal Pods on its node.</summary>
    private void Place(Change change, PodInfo template) =>
        this.plain.Cluster.Place(template.Renamed(NamelessPrefix + change.Serial.ToString(CultureInfo.InvariantCulture)), this.hosts.NameOf(change.Host));

    private void Set(int row, Change change)
    {
        this.Reserve(row);
        if (this.changeOfRow[row] is var index and not None)
        {
            this.changes[index] = change;
            return;
        }

        this.Add(change);
        this.changeOfRow[row] = this.changes.Count - 1;
    }

    private void Add(Change change)
    {
        if (this.changes.Count == this.changes.Capacity && this.changes.Count >= Smallest && this.live <= this.changes.Count / 2)
            this.Compact();
        this.changes.Add(change);
        this.live++;
    }

    /// <summary>Drops what was taken back.</summary>
    private void Compact()
    {
        var kept = 0;
        for (var i = 0; i < this.changes.Count; i++)
        {
            var change = this.changes[i];
            if (change.Pod is null)
                continue;
            if (change.Row != None)
                this.changeOfRow[change.Row] = kept;
            this.changes[kept++] = change;
        }

        this.changes.RemoveRange(kept, this.changes.Count - kept);
    }

    private void Reserve(int row)
    {
        var length = this.changeOfRow.Length;
        if (row < length)
            return;
        Array.Resize(ref this.changeOfRow, Math.Max(row + 1, Math.Max(Smallest, length * 2)));
        Array.Resize(ref this.isKnown, this.changeOfRow.Length);
        this.changeOfRow.AsSpan(length).Fill(None);
    }

    /// <summary>One change: the Pod, or one that stands for a template; the host it does not name itself; its serial number if it has no name; its row as long as it has one.</summary>
    private readonly record struct Change(Pod? Pod, int Host, int Serial, int Row)
    {
        public bool IsRemoval { get; init; }
    }
}
