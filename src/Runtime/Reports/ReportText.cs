using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace KubeDsl.Runtime.Reports;

/// <summary>A report as people read it.</summary>
internal static class ReportText
{
    internal static string Write(ClusterReport report)
    {
        var text = new StringBuilder();
        text.Append(report.Environment.Length == 0 ? "Cluster" : report.Environment).Append(", seed ").Append(report.Seed.ToString(CultureInfo.InvariantCulture))
            .Append(": ").Append(Seconds(report.From)).Append(" to ").Append(Seconds(report.To)).Append('\n');
        Section(text, "Failures", report.Failures.SelectMany(Lines));
        Section(text, "Stuck", report.Stuck.Select(s => $"{s.Object}: {s.Reason}: {s.Message}"));
        Section(text, "Workloads", report.Workloads.Select(w => Invariant($"{w.Workload}: {w.Ready} of {w.Wanted} ready, never fewer than {w.MinReady}")));
        Section(text, "Services", report.Services.Select(Line));
        Section(text, "Budgets", report.Budgets.Select(b => Invariant($"{b.Budget}: {b.Healthy} healthy where {b.Desired} must be, never fewer than {b.MinHealthy}, {(b.Below == TimeSpan.Zero ? "always kept" : "broken for " + Seconds(b.Below))}")));
        Section(text, "Rollouts", report.Rollouts.Select(Line));
        return text.ToString();
    }

    /// <summary>A duration in seconds, with as many digits as it has.</summary>
    internal static string Seconds(TimeSpan time) => (time.Ticks / 10_000_000m).ToString("0.#######", CultureInfo.InvariantCulture) + " s";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            if (!any)
                text.Append('\n').Append(title).Append('\n');
            any = true;
            text.Append("  ").Append(line.Replace("\n", " ", StringComparison.Ordinal)).Append('\n');
        }
    }

    private static IEnumerable<string> Lines(FailureReport failure)
    {
        var end = failure.Ended is { } ended ? "healed at " + Seconds(ended) : "lasting";
        var noticed = failure.Nodes.IsEmpty || failure.Kind == Failures.FailureKind.Drain ? "" : failure.Detected is { } detected ? ", noticed after " + Seconds(detected) : ", not noticed";
        var evicted = failure.FirstEviction is { } eviction ? ", first eviction after " + Seconds(eviction) : "";
        yield return failure.Name + " at " + Seconds(failure.Began) + ", " + end + noticed + evicted;
        foreach (var move in failure.Pods)
            yield return "  " + Line(move);
    }

    private static string Line(PodMove move)
    {
        if (move.Evicted is not { } evicted)
            return move.Pod + " on " + move.From + ": stayed";
        var start = move.Pod + " on " + move.From + ": told to end after " + Seconds(evicted);
        if (move.Replacement.Length == 0)
            return start + ", not replaced";
        var place = move.To.Length == 0 ? " on no node yet" : " on " + move.To + After(", scheduled", move.Scheduled);
        return start + ", replaced by " + move.Replacement + place + (move.Ready is null && move.To.Length > 0 ? ", not ready yet" : After(", ready", move.Ready));
    }

    private static string After(string what, TimeSpan? time) => time is { } known ? what + " after " + Seconds(known) : "";

    private static string Line(ServiceReport service) => Invariant($"{service.Service}: {service.Ready} ready, never fewer than {service.MinReady}, ")
        + (service.WithoutEndpoint == TimeSpan.Zero ? "always served" : "without an endpoint for " + Seconds(service.WithoutEndpoint))
        + (service.WithDeadEndpoint == TimeSpan.Zero ? "" : ", with a dead endpoint for " + Seconds(service.WithDeadEndpoint));

    private static string Line(RolloutReport rollout)
    {
        var end = rollout.Ended is { } ended ? "done at " + Seconds(ended) : rollout.Failure.Length > 0 ? rollout.Failure : "not done";
        var surge = Invariant($"surge up to {rollout.MaxSurge}") + (rollout.AllowedSurge is { } surges ? Invariant($" of {surges}") : "");
        var unavailable = Invariant($"unavailable up to {rollout.MaxUnavailable}") + (rollout.AllowedUnavailable is { } allowed && !rollout.IsFirst ? Invariant($" of {allowed}") : "");
        return $"{rollout.Workload}: {(rollout.IsFirst ? "created" : "changed to " + string.Join(", ", rollout.Images))} at {Seconds(rollout.Started)}, {end}, {surge}, {unavailable}";
    }
}
