using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>The Pods of a Job: how they are marked, when they count, which of them go first.</summary>
internal static class JobPods
{
    internal const string CompletionIndex = "batch.kubernetes.io/job-completion-index";
    private const string FailureCount = "batch.kubernetes.io/job-index-failure-count";
    private const string IgnoredFailureCount = "batch.kubernetes.io/job-index-ignored-failure-count";
    private const int MaxPrefixLength = 58;

    internal static bool IsTracked(Pod pod) => !pod.Metadata.Finalizers.IsEmpty && pod.Metadata.Finalizers.Any(f => f == WellKnown.JobTrackingFinalizer);

    internal static int? IndexOf(Pod pod) =>
        int.TryParse(pod.Metadata.Annotations.GetValueOrDefault(CompletionIndex), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    internal static int FailuresOf(Pod pod) => Number(pod, FailureCount);

    /// <summary>Failures of the index up to this Pod, with those that the failure policy ignores.</summary>
    internal static int AllFailuresOf(Pod pod) => Number(pod, FailureCount) + Number(pod, IgnoredFailureCount);

    /// <summary>When the last container ended; failing that, the best guess.</summary>
    internal static DateTimeOffset FinishTime(Pod pod)
    {
        var finished = pod.Status.ContainerStatuses.Select(s => s.State.Terminated?.FinishedAt).Max();
        if (finished is not null && pod.Status.ContainerStatuses.All(s => s.State.Terminated is not null))
            return finished.Value;
        if (pod.Status.Condition(PodConditionTypes.Ready) is { Status: "False", LastTransitionTime: { } since })
            return since;
        return pod.Metadata.DeletionTimestamp is { } deletion
            ? deletion.AddSeconds(-(pod.Metadata.DeletionGracePeriodSeconds ?? 0))
            : pod.Metadata.CreationTimestamp ?? default;
    }

    /// <summary>A Pod of a Job.</summary>
    /// <param name="job">The Job.</param>
    /// <param name="index">Its completion index; null when the Job is not indexed.</param>
    /// <param name="replaced">The failed Pod of the index that this one replaces, when failures are limited per index.</param>
    internal static Pod Create(Job job, int? index, Pod? replaced)
    {
        var pod = PodCreation.FromTemplate(job.Spec.Template, job, ControllerReferences.To(job));
        var meta = pod.Metadata with { Finalizers = [.. pod.Metadata.Finalizers, WellKnown.JobTrackingFinalizer] };
        if (index is not { } number)
            return pod with { Metadata = meta };
        var text = number.ToString(CultureInfo.InvariantCulture);
        var suffix = "-" + text + "-";
        var prefix = job.Name.Length + suffix.Length > MaxPrefixLength ? job.Name[..(MaxPrefixLength - suffix.Length)] : job.Name;
        meta = meta with
        {
            GenerateName = prefix + suffix,
            Labels = meta.Labels.With(CompletionIndex, text),
            Annotations = meta.Annotations.With(CompletionIndex, text),
        };
        if (job.Spec.BackoffLimitPerIndex is not null)
            meta = meta with { Annotations = WithFailures(meta.Annotations, job, replaced) };
        return pod with { Metadata = meta, Spec = WithIndex(pod.Spec, job.Name + "-" + text, text) };
    }

    /// <summary>The Pods to delete when there are too many: those without a valid index, duplicates of an index, then the least useful ones.</summary>
    internal static IEnumerable<Pod> ForRemoval(Job job, List<Pod> active, int atLeast)
    {
        if (job.Spec.CompletionMode != "Indexed")
            return active.Order(RemovalOrder.Instance).Take(atLeast);
        var completions = job.Spec.Completions ?? 0;
        var surplus = active.Where(p => !(IndexOf(p) < completions)).ToList();
        var left = new List<Pod>();
        foreach (var same in active.Where(p => IndexOf(p) < completions).GroupBy(p => IndexOf(p)!.Value).OrderBy(g => g.Key))
        {
            var sorted = same.Order(RemovalOrder.Instance).ToList();
            surplus.AddRange(sorted.SkipLast(1));
            left.Add(sorted[^1]);
        }

        return surplus.Concat(left.Order(RemovalOrder.Instance).Take(Math.Max(0, atLeast - surplus.Count)));
    }

    private static int Number(Pod pod, string annotation) =>
        int.TryParse(pod.Metadata.Annotations.GetValueOrDefault(annotation), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static EquatableMap<string> WithFailures(EquatableMap<string> annotations, Job job, Pod? replaced)
    {
        var failures = 0;
        var ignored = 0;
        if (replaced is not null)
        {
            var counts = JobFailurePolicy.Match(job.Spec.PodFailurePolicy, replaced).Counts;
            failures = FailuresOf(replaced) + (counts ? 1 : 0);
            ignored = AllFailuresOf(replaced) - FailuresOf(replaced) + (counts ? 0 : 1);
        }

        annotations = annotations.With(FailureCount, failures.ToString(CultureInfo.InvariantCulture));
        return ignored == 0 ? annotations : annotations.With(IgnoredFailureCount, ignored.ToString(CultureInfo.InvariantCulture));
    }

    private static PodSpec WithIndex(PodSpec spec, string hostname, string index) => spec with
    {
        Hostname = hostname,
        Containers = [.. spec.Containers.Select(c => WithIndex(c, index))],
        InitContainers = [.. spec.InitContainers.Select(c => WithIndex(c, index))],
    };

    private static Container WithIndex(Container container, string index)
    {
        const string Name = "JOB_COMPLETION_INDEX";
        return container.Env.Any(e => e.Name == Name) ? container : container with { Env = [.. container.Env, new() { Name = Name, Value = index }] };
    }

    private sealed class RemovalOrder : IComparer<Pod>
    {
        internal static RemovalOrder Instance { get; } = new();

        public int Compare(Pod? x, Pod? y)
        {
            var order = PodDeletionOrder.CompareState(x!, y!);
            if (order == 0 && x!.IsReady())
                order = Nullable.Compare(PodDeletionOrder.ReadySince(y!), PodDeletionOrder.ReadySince(x!));
            if (order == 0)
                order = PodDeletionOrder.CompareRestarts(x!, y!);
            if (order == 0)
                order = Nullable.Compare(y!.Metadata.CreationTimestamp, x!.Metadata.CreationTimestamp);
            if (order == 0)
                order = Nullable.Compare(IndexOf(x!), IndexOf(y!));
            return order != 0 ? order : string.CompareOrdinal(x!.Name, y!.Name);
        }
    }
}
