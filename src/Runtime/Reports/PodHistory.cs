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

    /// <summary>When it ended badly: its containers failed, or its kubelet put it out.</summary>
    internal TimeSpan? Failed { get; set; }

    /// <summary>True when it has done its work: the Pods of Jobs do.</summary>
    internal bool HasSucceeded { get; set; }

    /// <summary>When it no longer counted: told to end, failed, or gone.</summary>
    internal TimeSpan? Left
    {
        get
        {
            var told = this.Terminating ?? this.Gone;
            return this.Failed < told || told is null ? this.Failed ?? told : told;
        }
    }

    /// <summary>True while it is ready and not on its way out.</summary>
    internal bool Serves { get; set; }
}
