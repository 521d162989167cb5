using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// Pods that are equal in everything the scheduler reads: registered once with a <see cref="ColumnScheduler"/>, placed many times.
/// It belongs to the scheduler that made it.
/// </summary>
public sealed class PodTemplate
{
    internal PodTemplate(int number, PodInfo pod, PodDemand demand, int[] ports, bool isColumnar)
    {
        this.Number = number;
        this.Pod = pod;
        this.Demand = demand;
        this.Ports = ports;
        this.IsColumnar = isColumnar;
    }

    /// <summary>The first Pod that was registered, as it stands for all.</summary>
    public PodInfo Pod { get; }

    internal int Number { get; }

    internal PodDemand Demand { get; }

    /// <summary>Its host ports, by their numbers in the port table.</summary>
    internal int[] Ports { get; }

    /// <summary>False when only the plain plugins can place it: it has volumes, claims, gates or terms that cannot be read.</summary>
    internal bool IsColumnar { get; }

    /// <summary>The counters that each of its Pods adds to.</summary>
    internal List<Contribution> Contributions { get; } = [];

    /// <summary>The last decision that found no node; it holds as long as nothing happens.</summary>
    internal Decision? Failure { get; set; }

    /// <summary>The version of the cluster in which <see cref="Failure"/> was decided.</summary>
    internal long FailedAt { get; set; }

    /// <summary>What is kept between its placements; null before the first one and after the nodes changed.</summary>
    internal TemplateView? View { get; set; }
}
