using System.Globalization;
using KubeDsl.Model;
using KubeDsl.Workloads;

namespace KubeDsl.Vectors.Controllers;

/// <summary>Which Pods a step means, and what it does to them.</summary>
internal static class ScriptedPods
{
    private const string CompletionIndex = "batch.kubernetes.io/job-completion-index";

    internal static IEnumerable<Pod> NotReady(IEnumerable<Pod> pods) => pods
        .Where(p => !p.IsTerminal() && !p.IsReady())
        .OrderBy(p => p.Spec.Containers[0].Image, StringComparer.Ordinal)
        .ThenBy(p => p.Metadata.CreationTimestamp)
        .ThenBy(p => p.Metadata.Name, StringComparer.Ordinal);

    internal static IEnumerable<Pod> Unready(IEnumerable<Pod> pods) => pods
        .Where(p => p.IsReady())
        .OrderBy(p => p.Metadata.CreationTimestamp)
        .ThenBy(p => p.Metadata.Name, StringComparer.Ordinal);

    internal static IEnumerable<Pod> Running(IEnumerable<Pod> pods) => pods
        .Where(p => !p.IsTerminal())
        .OrderBy(p => Index(p) ?? 0)
        .ThenBy(p => p.Metadata.CreationTimestamp)
        .ThenBy(p => p.Metadata.Name, StringComparer.Ordinal);

    internal static int? Index(Pod pod) =>
        pod.Metadata.Annotations.TryGetValue(CompletionIndex, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    internal static Pod WithReady(Pod pod, bool ready, DateTimeOffset now) => pod with
    {
        Status = (ready ? pod.Status with { Phase = PodPhase.Running, StartTime = pod.Status.StartTime ?? now } : pod.Status)
            .WithCondition(PodConditionTypes.Ready, ready, now),
    };

    internal static Pod Ended(Pod pod, string phase, int exitCode, DateTimeOffset now) => pod with
    {
        Status = pod.Status with
        {
            Phase = phase,
            ContainerStatuses =
            [
                .. pod.Spec.Containers.Select(c => new ContainerStatus
                {
                    Name = c.Name,
                    State = new() { Terminated = new() { ExitCode = exitCode, FinishedAt = now } },
                }),
            ],
        },
    };
}
