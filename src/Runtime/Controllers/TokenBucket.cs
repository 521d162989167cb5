using System;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Lets something happen at a rate: one at once, and a further one each time enough time has passed.</summary>
/// <param name="perSecond">The rate; 0 stops everything.</param>
/// <param name="full">True when one may happen at once.</param>
/// <param name="now">The present instant.</param>
internal sealed class TokenBucket(double perSecond, bool full, DateTimeOffset now)
{
    // When the bucket holds (or will hold) its token.
    private DateTimeOffset next = full || perSecond == 0 ? now : now + Interval(perSecond);

    internal double PerSecond => perSecond;

    /// <summary>The earliest instant at which <see cref="TryTake"/> succeeds; null when never.</summary>
    internal DateTimeOffset? Next => perSecond == 0 ? null : this.next;

    internal bool HasToken(DateTimeOffset instant) => perSecond > 0 && this.next <= instant;

    internal bool TryTake(DateTimeOffset instant)
    {
        if (!this.HasToken(instant))
            return false;
        this.next = instant + Interval(perSecond);
        return true;
    }

    private static TimeSpan Interval(double rate) => TimeSpan.FromTicks((long)Math.Round(TimeSpan.TicksPerSecond / rate));
}
