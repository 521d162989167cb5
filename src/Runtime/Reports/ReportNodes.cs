using System;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Rules;

namespace KubeDsl.Runtime.Reports;

/// <summary>A report as data. What is not known is left out.</summary>
internal static class ReportNodes
{
    internal static MappingNode Write(ClusterReport report) => ManifestNodes.Mapping(
        ("environment", Text(report.Environment)),
        ("seed", new ScalarNode(ScalarKind.Number, report.Seed.ToString(CultureInfo.InvariantCulture))),
        ("from", Seconds(report.From)),
        ("to", Seconds(report.To)),
        ("failures", ManifestNodes.Sequence(report.Failures, FailureOf)),
        ("stuck", ManifestNodes.Sequence(report.Stuck, s => ManifestNodes.Mapping(("object", Key(s.Object)), ("reason", Text(s.Reason)), ("message", Text(s.Message))))),
        ("workloads", ManifestNodes.Sequence(report.Workloads, WorkloadOf)),
        ("services", ManifestNodes.Sequence(report.Services, ServiceOf)),
        ("budgets", ManifestNodes.Sequence(report.Budgets, BudgetOf)),
        ("rollouts", ManifestNodes.Sequence(report.Rollouts, RolloutOf)));

    private static MappingNode FailureOf(FailureReport failure) => ManifestNodes.Mapping(
        ("name", Text(failure.Name)),
        ("kind", Text(failure.Kind.ToString())),
        ("nodes", Texts(failure.Nodes)),
        ("began", Seconds(failure.Began)),
        ("ended", Seconds(failure.Ended)),
        ("detectedAfter", Seconds(failure.Detected)),
        ("firstEvictionAfter", Seconds(failure.FirstEviction)),
        ("pods", ManifestNodes.Sequence(failure.Pods, MoveOf)));

    private static MappingNode MoveOf(PodMove move) => ManifestNodes.Mapping(
        ("pod", Text(move.Pod)),
        ("workload", Key(move.Workload)),
        ("from", Text(move.From)),
        ("evictedAfter", Seconds(move.Evicted)),
        ("replacement", Known(move.Replacement)),
        ("to", Known(move.To)),
        ("createdAfter", Seconds(move.Created)),
        ("scheduledAfter", Seconds(move.Scheduled)),
        ("readyAfter", Seconds(move.Ready)));

    private static MappingNode WorkloadOf(WorkloadReport workload) => ManifestNodes.Mapping(
        ("workload", Key(workload.Workload)),
        ("wanted", new ScalarNode(workload.Wanted)),
        ("ready", new ScalarNode(workload.Ready)),
        ("minReady", new ScalarNode(workload.MinReady)),
        ("timeline", ManifestNodes.Sequence(workload.Timeline, s => ManifestNodes.Mapping(("time", Seconds(s.Time)), ("ready", new ScalarNode(s.Ready))))));

    private static MappingNode ServiceOf(ServiceReport service) => ManifestNodes.Mapping(
        ("service", Key(service.Service)),
        ("ready", new ScalarNode(service.Ready)),
        ("minReady", new ScalarNode(service.MinReady)),
        ("withoutEndpoint", Seconds(service.WithoutEndpoint)),
        ("withDeadEndpoint", Seconds(service.WithDeadEndpoint)));

    private static MappingNode BudgetOf(BudgetReport budget) => ManifestNodes.Mapping(
        ("budget", Key(budget.Budget)),
        ("desired", new ScalarNode(budget.Desired)),
        ("healthy", new ScalarNode(budget.Healthy)),
        ("minHealthy", new ScalarNode(budget.MinHealthy)),
        ("below", Seconds(budget.Below)));

    private static MappingNode RolloutOf(RolloutReport rollout) => ManifestNodes.Mapping(
        ("workload", Key(rollout.Workload)),
        ("isFirst", new ScalarNode(rollout.IsFirst)),
        ("images", Texts(rollout.Images)),
        ("started", Seconds(rollout.Started)),
        ("ended", Seconds(rollout.Ended)),
        ("maxSurge", new ScalarNode(rollout.MaxSurge)),
        ("maxUnavailable", new ScalarNode(rollout.MaxUnavailable)),
        ("allowedSurge", rollout.AllowedSurge is { } surge ? new ScalarNode(surge) : null),
        ("allowedUnavailable", rollout.AllowedUnavailable is { } unavailable ? new ScalarNode(unavailable) : null),
        ("wasScaled", new ScalarNode(rollout.WasScaled)),
        ("failure", Known(rollout.Failure)));

    private static MappingNode Key(ObjectKey key) => ManifestNodes.Mapping(("kind", Text(key.Kind)), ("namespace", Text(key.Namespace)), ("name", Text(key.Name)));

    private static ScalarNode Text(string text) => new(text);

    private static ScalarNode? Known(string text) => text.Length == 0 ? null : Text(text);

    private static SequenceNode Texts(EquatableArray<string> texts) => ManifestNodes.Sequence(texts.AsEnumerable(), Text);

    private static ScalarNode? Seconds(TimeSpan? time) => time is { } known ? Seconds(known) : null;

    private static ScalarNode Seconds(TimeSpan time) => new(ScalarKind.Number, (time.Ticks / 10_000_000m).ToString("0.#######", CultureInfo.InvariantCulture));
}
