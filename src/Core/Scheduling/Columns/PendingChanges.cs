using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// What happened to Pods since the plain scheduler was last told. It is told only when it has to decide, or when too much has gathered; most clusters
/// never come to that.
/// </summary>
internal sealed class PendingChanges
{
    private const int Limit = 1 << 20;
    private const int Unplaced = -1;
    private const int Removed = -2;

    private readonly Scheduler plain;
    private readonly HostTable hosts;
    private readonly List<Change> changes = [];

    public PendingChanges(Scheduler plain, HostTable hosts)
    {
        this.plain = plain;
        this.hosts = hosts;
    }

    /// <summary>The Pod that stands in for a nameless one. No object of Kubernetes can have such a name.</summary>
    public static Pod Nameless(Pod template, int serial) =>
        template with { Metadata = template.Metadata with { Name = "#" + serial.ToString(CultureInfo.InvariantCulture) } };

    /// <summary>A Pod as it came from outside.</summary>
    public void Apply(Pod pod) => this.Add(pod, Unplaced, PlacementTable.Named);

    /// <summary>A Pod that was removed.</summary>
    public void Remove(Pod pod, int serial) => this.Add(pod, Removed, serial);

    /// <summary>A Pod that the columns placed.</summary>
    public void Place(Pod pod, int host, int serial) => this.Add(pod, host, serial);

    /// <summary>Tells the plain scheduler everything, in the order in which it happened.</summary>
    public void Flush()
    {
        foreach (var change in this.changes)
        {
            var pod = change.Serial == PlacementTable.Named ? change.Pod : Nameless(change.Pod, change.Serial);
            if (change.Host == Removed)
                this.plain.Remove(pod);
            else
                this.plain.Apply(change.Host == Unplaced ? pod : pod with { Spec = pod.Spec with { NodeName = this.hosts.NameOf(change.Host) } });
        }

        this.changes.Clear();
    }

    private void Add(Pod pod, int host, int serial)
    {
        if (this.changes.Count >= Limit)
            this.Flush();
        this.changes.Add(new Change(pod, host, serial));
    }

    /// <summary>One change: the Pod, or one that stands for a template; its host; and its serial number if it has no name.</summary>
    private readonly record struct Change(Pod Pod, int Host, int Serial);
}
