using System;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Reports;

/// <summary>The life of one Pod; times since the start of the run, null for what has not happened.</summary>
internal sealed class PodHistory(Pod pod, ObjectKey workload, TimeSpan created)
{
    internal NamespacedName Name { get; } = pod.NamespacedName;

    internal EquatableMap<string> Labels { get; } = pod.Metadata.Labels;

    internal ObjectKey Workload => workload;

    internal TimeSpan Created => created;

    internal string? Node { get; set; }

    internal TimeSpan? Scheduled { get; set; }

    /// <summary>When it was ready for the first time.</summary>
    internal TimeSpan? Ready { get; set; }

    internal TimeSpan? Terminating { get; set; }

    internal TimeSpan? Gone { get; set; }

    /// <summary>True when its containers have ended for good: the Pods of Jobs do.</summary>
    internal bool HasEnded { get; set; }

    /// <summary>True while it is ready and not on its way out.</summary>
    internal bool Serves { get; set; }
}
