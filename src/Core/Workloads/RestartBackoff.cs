using System;

namespace KubeDsl.Workloads;

/// <summary>
/// How long the kubelet waits before it starts a container again (CrashLoopBackOff) or pulls an image again (ImagePullBackOff): 10 s, then twice as long each time, 300 s at most.
/// The first restart is not delayed; a container that stayed up for more than twice the maximum is forgiven.
/// </summary>
public sealed class RestartBackoff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(300);

    private DateTimeOffset lastUpdate;
    private TimeSpan wait;

    /// <summary>True when the longest wait is reached, so that from now on the same repeats for ever.</summary>
    public bool IsAtMaximum => this.wait >= Longest;

    /// <summary>When a new attempt may be made after one that ended at an instant.</summary>
    public DateTimeOffset NextAttempt(DateTimeOffset ended) => this.IsForgiven(ended) ? ended : ended + this.wait;

    /// <summary>Notes that a new attempt is made, which makes the next wait longer.</summary>
    /// <param name="ended">When the attempt before ended.</param>
    /// <param name="now">The present instant.</param>
    public void Attempt(DateTimeOffset ended, DateTimeOffset now)
    {
        if (this.IsForgiven(ended))
            this.wait = First;
        else
            this.wait = this.wait + this.wait < Longest ? this.wait + this.wait : Longest;
        this.lastUpdate = now;
    }

    private bool IsForgiven(DateTimeOffset ended) => this.wait == TimeSpan.Zero || ended - this.lastUpdate > Longest + Longest;
}
