using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>From what the metrics ask for to what happens: stabilisation, rates, bounds. Source: <c>pkg/controller/podautoscaler/horizontal.go</c>.</summary>
internal static class ScalingRules
{
    private const string Pods = "Pods";
    private static readonly TimeSpan DownWindow = TimeSpan.FromSeconds(300);

    /// <summary>The decision; the recommendation is remembered.</summary>
    /// <param name="spec">The autoscaler.</param>
    /// <param name="history">What it remembers.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="current">The present size.</param>
    /// <param name="wanted">The size that the metrics ask for.</param>
    internal static ScalingDecision Decide(HorizontalPodAutoscalerSpec spec, ScalingHistory history, DateTimeOffset now, int current, int wanted) =>
        spec.Behavior is { } behavior ? WithBehavior(spec, behavior, history, now, current, wanted) : WithoutBehavior(spec, history, now, current, wanted);

    private static ScalingDecision WithoutBehavior(HorizontalPodAutoscalerSpec spec, ScalingHistory history, DateTimeOffset now, int current, int wanted)
    {
        var stable = history.HighestFrom(now - DownWindow, wanted);
        history.Recommend(now, wanted);
        var able = stable == wanted ? ScalingDecision.Ready : ScalingDecision.DownStabilized;
        var rate = Math.Max(2 * current, 4);
        var (max, reason) = spec.MaxReplicas > rate ? (rate, ScalingDecision.UpLimit) : (spec.MaxReplicas, ScalingDecision.TooMany);
        if (stable < spec.MinReplicas)
            return new(spec.MinReplicas.Value, able, ScalingDecision.TooFew, true);
        return stable > max ? new(max, able, reason, true) : new(stable, able, ScalingDecision.WithinRange, false);
    }

    private static ScalingDecision WithBehavior(
        HorizontalPodAutoscalerSpec spec, HorizontalPodAutoscalerBehavior behavior, ScalingHistory history, DateTimeOffset now, int current, int wanted)
    {
        var (up, down) = (behavior.ScaleUp!, behavior.ScaleDown!);
        var lowest = history.LowestAfter(now.AddSeconds(-up.StabilizationWindowSeconds!.Value), wanted);
        var downWindow = down.StabilizationWindowSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : DownWindow;
        var highest = history.HighestAfter(now - downWindow, wanted);
        history.Recommend(now, wanted);
        var stable = Math.Min(Math.Max(current, lowest), highest);
        var able = stable == wanted ? ScalingDecision.Ready : wanted >= current ? ScalingDecision.UpStabilized : ScalingDecision.DownStabilized;
        if (stable > current)
        {
            var rate = Math.Max(current, UpLimit(up, history, now, current));
            var (max, reason) = spec.MaxReplicas > rate ? (rate, ScalingDecision.UpLimit) : (spec.MaxReplicas, ScalingDecision.TooMany);
            if (stable > max)
                return new(max, able, reason, true);
        }
        else if (stable < current)
        {
            var rate = Math.Min(current, DownLimit(down, history, now, current));
            var (min, reason) = spec.MinReplicas < rate ? (rate, ScalingDecision.DownLimit) : (spec.MinReplicas!.Value, ScalingDecision.TooFew);
            if (stable < min)
                return new(min, able, reason, true);
        }

        return new(stable, able, ScalingDecision.WithinRange, false);
    }

    private static int UpLimit(HPAScalingRules rules, ScalingHistory history, DateTimeOffset now, int current)
    {
        if (rules.SelectPolicy == "Disabled")
            return current;
        var limits = Starts(rules, history, now, current).Select(p => p.Policy.Type == Pods
            ? p.Start + p.Policy.Value
            : (int)Math.Ceiling(p.Start * (1 + (p.Policy.Value / 100.0))));
        return rules.SelectPolicy == "Min" ? limits.Min() : limits.Max();
    }

    private static int DownLimit(HPAScalingRules rules, ScalingHistory history, DateTimeOffset now, int current)
    {
        if (rules.SelectPolicy == "Disabled")
            return current;
        var limits = Starts(rules, history, now, current).Select(p => p.Policy.Type == Pods
            ? p.Start - p.Policy.Value
            : (int)(p.Start * (1 - (p.Policy.Value / 100.0))));
        // The smallest change leaves the most Pods.
        return rules.SelectPolicy == "Min" ? limits.Max() : limits.Min();
    }

    // The size at the start of each policy's period.
    private static IEnumerable<(HPAScalingPolicy Policy, int Start)> Starts(HPAScalingRules rules, ScalingHistory history, DateTimeOffset now, int current) =>
        rules.Policies.Select(p => (p, current - history.ChangeAfter(now.AddSeconds(-p.PeriodSeconds))));
}
