using System;
using System.Collections.Generic;
using System.Linq;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>What an autoscaler remembers: recent recommendations, and how its target was scaled.</summary>
internal sealed class ScalingHistory
{
    // No window and no period may be longer.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly List<(DateTimeOffset Time, int Replicas)> recommendations = [];
    private readonly List<(DateTimeOffset Time, int Change)> changes = [];

    /// <summary>How many evaluations in a row were to be waited for, since the autoscaler or what it looks at was changed by a user.</summary>
    internal int Followed { get; set; }

    /// <summary>The first evaluation starts from the present size, so that nothing shrinks below it at once.</summary>
    internal void Begin(DateTimeOffset now, int replicas)
    {
        if (this.recommendations.Count == 0)
            this.recommendations.Add((now, replicas));
    }

    internal void Recommend(DateTimeOffset now, int replicas)
    {
        this.recommendations.RemoveAll(r => r.Time < now - Longest);
        this.recommendations.Add((now, replicas));
    }

    internal void Scaled(DateTimeOffset now, int change)
    {
        this.changes.RemoveAll(c => c.Time < now - Longest);
        this.changes.Add((now, change));
    }

    /// <summary>The highest of a recommendation and those since an instant, that instant included.</summary>
    internal int HighestFrom(DateTimeOffset from, int recommendation) =>
        this.recommendations.Where(r => r.Time >= from).Select(r => r.Replicas).Append(recommendation).Max();

    /// <summary>The highest of a recommendation and those after an instant.</summary>
    internal int HighestAfter(DateTimeOffset after, int recommendation) =>
        this.recommendations.Where(r => r.Time > after).Select(r => r.Replicas).Append(recommendation).Max();

    /// <summary>The lowest of a recommendation and those after an instant.</summary>
    internal int LowestAfter(DateTimeOffset after, int recommendation) =>
        this.recommendations.Where(r => r.Time > after).Select(r => r.Replicas).Append(recommendation).Min();

    /// <summary>By how much the target has grown since an instant, less what it shrank.</summary>
    internal int ChangeAfter(DateTimeOffset after) => this.changes.Where(c => c.Time > after).Sum(c => c.Change);
}
