using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Reports;

/// <summary>Makes the report of what the journal holds and the store shows now.</summary>
internal sealed class ReportBuilder
{
    private readonly Cluster cluster;
    private readonly Journal journal;
    private readonly TimeSpan from;
    private readonly TimeSpan now;
    private readonly Lazy<ILookup<PodHistory, (TimeSpan Time, PodHistory Pod, bool Serves)>> servingByPod;
    private readonly ILookup<ObjectKey, PodHistory> podsByWorkload;
    private readonly Dictionary<ObjectKey, StepFunction> readyByWorkload;

    private ReportBuilder(Cluster cluster, Journal journal, TimeSpan from)
    {
        this.cluster = cluster;
        this.journal = journal;
        this.from = from;
        this.now = cluster.Clock.Elapsed;
        this.servingByPod = new(() => journal.Serving.ToLookup(s => s.Pod));
        this.podsByWorkload = journal.Pods.ToLookup(p => p.Workload);
        this.readyByWorkload = ReadyByWorkload(journal);
    }

    internal static ClusterReport Build(Cluster cluster, Journal journal, TimeSpan from)
    {
        var builder = new ReportBuilder(cluster, journal, from);
        return new ClusterReport
        {
            Environment = cluster.Environment?.Name ?? "",
            Seed = cluster.Options.Seed,
            From = from,
            To = builder.now,
            Failures = [.. cluster.Failures.Select(failure => FailureStory.Tell(failure, journal))],
            Stuck = StuckFinder.Find(cluster),
            Workloads = builder.Workloads(),
            Services = builder.Services(),
            Budgets = builder.Budgets(),
            Rollouts = [.. journal.Rollouts.Select(builder.RolloutOf)],
        };
    }

    private EquatableArray<WorkloadReport> Workloads()
    {
        var wanted = this.cluster.List<Deployment>().Select(d => (d.Key, Wanted: (long)(d.Spec.Replicas ?? 1)))
            .Concat(this.cluster.List<StatefulSet>().Select(s => (s.Key, Wanted: (long)(s.Spec.Replicas ?? 1))))
            .Concat(this.cluster.List<DaemonSet>().Select(d => (d.Key, Wanted: (long)d.Status.DesiredNumberScheduled)))
            .Concat(this.cluster.List<ReplicaSet>().Where(r => r.Controller is null).Select(r => (r.Key, Wanted: (long)(r.Spec.Replicas ?? 1))))
            .OrderBy(w => w.Key.Kind, StringComparer.Ordinal).ThenBy(w => w.Key.Namespace, StringComparer.Ordinal).ThenBy(w => w.Key.Name, StringComparer.Ordinal);
        return [.. wanted.Select(w => this.WorkloadOf(w.Key, w.Wanted, this.ReadyOf(w.Key)))];
    }

    private StepFunction ReadyOf(ObjectKey workload) => this.readyByWorkload.GetValueOrDefault(workload) ?? new();

    /// <summary>How many Pods of a workload there were that were neither ended nor on their way out.</summary>
    private StepFunction ActiveOf(ObjectKey workload)
    {
        var active = new StepFunction();
        var changes = this.podsByWorkload[workload]
            .SelectMany(p => (IEnumerable<(TimeSpan? Time, int Change)>)[(p.Created, 1), (p.Left, -1)])
            .Where(c => c.Time is not null).OrderBy(c => c.Time);
        foreach (var (time, change) in changes)
            active.Set(time!.Value, active.Last + change);
        return active;
    }

    private static Dictionary<ObjectKey, StepFunction> ReadyByWorkload(Journal journal)
    {
        var functions = new Dictionary<ObjectKey, StepFunction>();
        foreach (var (time, pod, serves) in journal.Serving)
        {
            if (!functions.TryGetValue(pod.Workload, out var ready))
                functions.Add(pod.Workload, ready = new());
            ready.Set(time, ready.Last + (serves ? 1 : -1));
        }

        return functions;
    }

    private WorkloadReport WorkloadOf(ObjectKey workload, long wanted, StepFunction ready)
    {
        var up = this.journal.Rollouts.FirstOrDefault(r => r.IsFirst && r.Workload == workload)?.Ended ?? ready.FirstAtLeast(wanted);
        return new()
        {
            Workload = workload,
            Wanted = wanted,
            Ready = ready.Last,
            MinReady = up is { } since ? ready.Min(Later(since, this.from)) : 0,
            Timeline = [.. ready.From(this.from)],
        };
    }

    private EquatableArray<ServiceReport> Services() =>
    [
        .. this.cluster.List<Service>().Where(s => !s.Spec.Selector.IsEmpty)
            .OrderBy(s => s.Namespace, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal).Select(this.ServiceOf),
    ];

    private ServiceReport ServiceOf(Service service)
    {
        var behind = this.journal.Pods.Where(p => p.Name.Namespace == service.Namespace && service.Spec.Selector.All(l => p.Labels.TryGetValue(l.Key, out var value) && value == l.Value)).ToHashSet();
        var ready = new StepFunction();
        foreach (var (time, pod, serves) in this.journal.Serving)
        {
            if (behind.Contains(pod))
                ready.Set(time, ready.Last + (serves ? 1 : -1));
        }

        var up = ready.FirstAtLeast(1) is { } first ? Later(first, this.from) : this.now;
        return new()
        {
            Service = service.Key,
            Ready = ready.Last,
            MinReady = ready.Min(up),
            WithoutEndpoint = ready.Below(StepFunction.Always(1), up, this.now),
            WithDeadEndpoint = this.Dead(behind),
        };
    }

    /// <summary>The time in which at least one of the Pods was counted on although its node had failed.</summary>
    private TimeSpan Dead(HashSet<PodHistory> pods)
    {
        var dead = new List<(TimeSpan From, TimeSpan To)>();
        foreach (var failure in this.cluster.Failures.Where(f => f.IsDeadly && !f.Nodes.IsEmpty))
        {
            var end = failure.Ended ?? this.now;
            foreach (var pod in pods.Where(p => p.Node is { } node && failure.Nodes.Contains(node, StringComparer.Ordinal)))
                dead.AddRange(this.ServingTimes(pod).Select(t => (Later(t.From, failure.Began), t.To < end ? t.To : end)).Where(t => t.Item1 < t.Item2));
        }

        return Union(dead.Select(t => (Later(t.From, this.from), t.To)).Where(t => t.Item1 < t.To));
    }

    private IEnumerable<(TimeSpan From, TimeSpan To)> ServingTimes(PodHistory pod)
    {
        TimeSpan? since = null;
        foreach (var (time, _, serves) in this.servingByPod.Value[pod])
        {
            if (serves)
                since = time;
            else if (since is { } began)
                yield return (began, time);
            since = serves ? since : null;
        }

        if (since is { } last)
            yield return (last, this.now);
    }

    private static TimeSpan Union(IEnumerable<(TimeSpan From, TimeSpan To)> times)
    {
        var sum = TimeSpan.Zero;
        var end = TimeSpan.MinValue;
        foreach (var (start, stop) in times.OrderBy(t => t.From))
        {
            if (stop <= end)
                continue;
            sum += stop - Later(start, end);
            end = stop;
        }

        return sum;
    }

    private EquatableArray<BudgetReport> Budgets() =>
    [
        .. this.cluster.List<PodDisruptionBudget>().OrderBy(b => b.Namespace, StringComparer.Ordinal).ThenBy(b => b.Name, StringComparer.Ordinal).Select(this.BudgetOf),
    ];

    private BudgetReport BudgetOf(PodDisruptionBudget budget)
    {
        var (healthy, required) = (new StepFunction(), new StepFunction());
        foreach (var change in this.journal.Budgets.Where(b => b.Budget == budget.NamespacedName))
        {
            healthy.Set(change.Time, change.Healthy);
            // More Pods than before are required from when they have come to be healthy: a workload that grows, or has just begun, breaks no promise.
            required.Set(change.Time, change.Healthy >= change.Desired ? change.Desired : Math.Min(required.Last, change.Desired));
        }

        var up = required.FirstAtLeast(1) is { } first ? Later(first, this.from) : this.now;
        return new()
        {
            Budget = budget.Key,
            Desired = budget.Status.DesiredHealthy,
            Healthy = budget.Status.CurrentHealthy,
            MinHealthy = healthy.Min(required.FirstAtLeast(budget.Status.DesiredHealthy) is { } full ? Later(full, up) : up),
            Below = healthy.Below(required, up, this.now),
        };
    }

    private RolloutReport RolloutOf(RolloutHistory rollout)
    {
        var end = rollout.Ended ?? this.journal.Rollouts.Find(r => r.Workload == rollout.Workload && r.Started > rollout.Started)?.Started ?? this.now;
        var wanted = rollout.Wanted ?? 0;
        var (active, ready) = (this.ActiveOf(rollout.Workload), this.ReadyOf(rollout.Workload));
        var bounds = rollout.Workload.Kind == "Deployment" && this.cluster.Find<Deployment>(rollout.Workload.Name, rollout.Workload.Namespace) is { } deployment ? RolloutBounds.Of(deployment.Spec) : (RolloutBounds?)null;
        return new()
        {
            Workload = rollout.Workload,
            IsFirst = rollout.IsFirst,
            Images = rollout.Images,
            Started = rollout.Started,
            Ended = rollout.Ended,
            MaxSurge = Math.Max(0, active.Max(rollout.Started, end) - wanted),
            MaxUnavailable = Math.Max(0, wanted - ready.Min(rollout.Started, end)),
            AllowedSurge = bounds?.Surge,
            AllowedUnavailable = bounds?.Unavailable,
            WasScaled = rollout.WasScaled,
            Failure = rollout.Failure ?? "",
        };
    }

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
