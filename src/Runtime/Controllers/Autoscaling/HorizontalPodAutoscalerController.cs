using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>Sizes the targets of HorizontalPodAutoscalers by what their Pods use: 15 s after an autoscaler was created and every 15 s from then on.</summary>
internal sealed class HorizontalPodAutoscalerController : Controller
{
    private const string AbleToScale = "AbleToScale";
    private const string ScalingActive = "ScalingActive";
    private const string ScalingLimited = "ScalingLimited";

    // An autoscaler that has not come to an end within an hour follows a load that changes for ever.
    private const int MostFollowed = 240;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);
    private readonly ResourceMetrics metrics;
    private readonly PodSelections selections;
    private readonly Dictionary<string, ScalingHistory> histories = new(StringComparer.Ordinal);

    internal HorizontalPodAutoscalerController(ControlPlane plane)
        : base(plane, "horizontal-pod-autoscaler", EventPriority.HorizontalPodAutoscaler)
    {
        this.metrics = new(plane);
        this.selections = new(plane);
        plane.Store.HorizontalPodAutoscalers.Watch(this.OnAutoscaler);
        plane.Usage.Watch(this.FollowAll);
    }

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Store.HorizontalPodAutoscalers.Find(key) is not { IsTerminating: false } autoscaler)
            return;
        var history = this.histories[autoscaler.Uid];
        var (status, isSettled) = this.Evaluate(autoscaler, history);
        this.Store.HorizontalPodAutoscalers.UpdateStatus(autoscaler with { Status = status });
        history.Followed++;
        this.EnqueueAfter(key, Period, background: isSettled || history.Followed >= MostFollowed);
    }

    private void OnAutoscaler(WatchEvent<HorizontalPodAutoscaler> change)
    {
        var autoscaler = change.Object;
        if (change.Type == WatchEventType.Deleted)
        {
            this.Forget(autoscaler.NamespacedName);
            this.selections.Set(autoscaler.NamespacedName, null);
            this.histories.Remove(autoscaler.Uid);
            return;
        }

        if (change.Type == WatchEventType.Added)
            this.histories.Add(autoscaler.Uid, new());
        if (change.Old?.Metadata.Generation != autoscaler.Metadata.Generation)
            this.Follow(autoscaler);
    }

    private void FollowAll()
    {
        foreach (var autoscaler in this.Store.HorizontalPodAutoscalers.ToList())
            this.Follow(autoscaler);
    }

    // The next evaluation stays where it is, but now it is one that a cluster waits for.
    private void Follow(HorizontalPodAutoscaler autoscaler)
    {
        this.histories[autoscaler.Uid].Followed = 0;
        this.EnqueueAt(autoscaler.NamespacedName, this.NextTime(autoscaler.NamespacedName) ?? this.Plane.Now + Period);
    }

    /// <returns>The status, and true when nothing more is to be expected as long as the Pods' usage stays.</returns>
    private (HorizontalPodAutoscalerStatus Status, bool IsSettled) Evaluate(HorizontalPodAutoscaler autoscaler, ScalingHistory history)
    {
        var status = autoscaler.Status;
        if (ScaleTargets.Find(this.Store, autoscaler.Spec.ScaleTargetRef, autoscaler.Namespace) is not { } target)
            return (this.Set(status, AbleToScale, false, "FailedGetScale", "the HPA controller was unable to get the target's current scale"), true);
        status = this.Set(status, AbleToScale, true, "SucceededGetScale", "the HPA controller was able to get the target's current scale");
        var current = ScaleTargets.SizeOf(target);
        history.Begin(this.Plane.Now, current);
        if (current == 0 && autoscaler.Spec.MinReplicas != 0)
        {
            status = this.Set(status, ScalingActive, false, "ScalingDisabled", "scaling is disabled since the replica count of the target is zero");
            return (status with { CurrentReplicas = 0, DesiredReplicas = 0 }, true);
        }

        if (current > autoscaler.Spec.MaxReplicas)
            return (this.Rescale(autoscaler, status, history, target, autoscaler.Spec.MaxReplicas, "Current number of replicas above Spec.MaxReplicas"), false);
        if (current < autoscaler.Spec.MinReplicas)
            return (this.Rescale(autoscaler, status, history, target, autoscaler.Spec.MinReplicas.Value, "Current number of replicas below Spec.MinReplicas"), false);
        return this.Follow(autoscaler, status, history, target);
    }

    private (HorizontalPodAutoscalerStatus Status, bool IsSettled) Follow(
        HorizontalPodAutoscaler autoscaler, HorizontalPodAutoscalerStatus status, ScalingHistory history, KubernetesObject target)
    {
        var current = ScaleTargets.SizeOf(target);
        var (proposals, failure) = this.Propose(autoscaler, target, current);
        status = status with { CurrentReplicas = current, CurrentMetrics = [.. proposals.Select(p => p.Status)] };
        var best = proposals.MaxBy(p => p.Replicas);
        if (best is null || (failure is not null && best.Replicas < current))
        {
            this.Plane.Recorder.Event(autoscaler, EventSeverity.Warning, failure!.Reason, failure.Message);
            return (this.Set(status, ScalingActive, false, failure.Reason, "the HPA was unable to compute the replica count: " + failure.Message), !this.Plane.Usage.IsMeasured);
        }

        status = this.Set(status, ScalingActive, true, "ValidMetricFound", "the HPA was able to successfully calculate a replica count from " + best.Name);
        var decision = ScalingRules.Decide(autoscaler.Spec, history, this.Plane.Now, current, best.Replicas);
        status = this.Set(status, AbleToScale, true, decision.AbleReason, Describe(decision.AbleReason));
        status = this.Set(status, ScalingLimited, decision.IsLimited, decision.LimitReason, Describe(decision.LimitReason));
        var isSettled = Math.Clamp(best.Replicas, autoscaler.Spec.MinReplicas!.Value, autoscaler.Spec.MaxReplicas) == current;
        if (decision.Replicas == current)
            return (status with { DesiredReplicas = current }, isSettled);
        var why = decision.Replicas > current ? best.Name + " above target" : "All metrics below target";
        return (this.Rescale(autoscaler, status, history, target, decision.Replicas, why), false);
    }

    private (List<MetricProposal> Proposals, MetricUnavailableException? FirstFailure) Propose(HorizontalPodAutoscaler autoscaler, KubernetesObject target, int current)
    {
        this.selections.Set(autoscaler.NamespacedName, this.Plane.Matcher(ScaleTargets.SelectorOf(target)));
        var pods = this.selections.PodsOf(autoscaler.NamespacedName);
        var tolerance = new ScalingTolerance(ToleranceOf(autoscaler.Spec.Behavior?.ScaleDown), ToleranceOf(autoscaler.Spec.Behavior?.ScaleUp));
        var proposals = new List<MetricProposal>();
        MetricUnavailableException? failure = null;
        foreach (var metric in autoscaler.Spec.Metrics)
        {
            try
            {
                proposals.Add(this.metrics.Propose(pods, current, metric, tolerance));
            }
            catch (MetricUnavailableException unavailable)
            {
                failure ??= unavailable;
            }
        }

        return (proposals, failure);
    }

    private static double ToleranceOf(HPAScalingRules? rules) =>
        rules?.Tolerance is { } tolerance ? tolerance.MilliValue / 1000.0 : ScalingTolerance.Default;

    private HorizontalPodAutoscalerStatus Rescale(
        HorizontalPodAutoscaler autoscaler, HorizontalPodAutoscalerStatus status, ScalingHistory history, KubernetesObject target, int size, string why)
    {
        var current = ScaleTargets.SizeOf(target);
        ScaleTargets.Resize(this.Store, target, size);
        history.Scaled(this.Plane.Now, size - current);
        this.Plane.Recorder.Event(autoscaler, EventSeverity.Normal, "SuccessfulRescale", string.Create(CultureInfo.InvariantCulture, $"New size: {size}; reason: {why}"));
        status = this.Set(status, AbleToScale, true, "SucceededRescale", string.Create(CultureInfo.InvariantCulture, $"the HPA controller was able to update the target scale to {size}"));
        return status with { CurrentReplicas = current, DesiredReplicas = size, LastScaleTime = this.Plane.WholeSeconds };
    }

    private HorizontalPodAutoscalerStatus Set(HorizontalPodAutoscalerStatus status, string type, bool value, string reason, string message)
    {
        var text = value ? "True" : "False";
        var present = status.Conditions.FirstOrDefault(c => c.Type == type);
        if (present?.Status == text && present.Reason == reason && present.Message == message)
            return status;
        var condition = new HorizontalPodAutoscalerCondition
        {
            Type = type,
            Status = text,
            Reason = reason,
            Message = message,
            LastTransitionTime = present?.Status == text ? present.LastTransitionTime : this.Plane.WholeSeconds,
        };
        EquatableArray<HorizontalPodAutoscalerCondition> conditions = present is null
            ? [.. status.Conditions, condition]
            : [.. status.Conditions.Select(c => ReferenceEquals(c, present) ? condition : c)];
        return status with { Conditions = conditions };
    }

    private static string Describe(string reason) => reason switch
    {
        ScalingDecision.Ready => "recommended size matches current size",
        ScalingDecision.DownStabilized => "recent recommendations were higher than current one, applying the highest recent recommendation",
        ScalingDecision.UpStabilized => "recent recommendations were lower than current one, applying the lowest recent recommendation",
        ScalingDecision.TooFew => "the desired replica count is less than the minimum replica count",
        ScalingDecision.TooMany => "the desired replica count is more than the maximum replica count",
        ScalingDecision.UpLimit => "the desired replica count is increasing faster than the maximum scale rate",
        ScalingDecision.DownLimit => "the desired replica count is decreasing faster than the maximum scale rate",
        _ => "the desired count is within the acceptable range",
    };
}
