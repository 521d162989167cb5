using System;
using System.Threading;
using System.Threading.Tasks;
using KubeDsl.Runtime.Events;

namespace KubeDsl.Runtime.Clock;

/// <summary>A timer on the event queue of a cluster.</summary>
internal sealed class VirtualTimer : ITimer
{
    private readonly EventLoop loop;
    private readonly Action callback;
    private TimeSpan period;
    private ScheduledEvent? next;
    private bool disposed;

    internal VirtualTimer(EventLoop loop, Action callback, TimeSpan dueTime, TimeSpan period)
    {
        this.loop = loop;
        this.callback = callback;
        this.Change(dueTime, period);
    }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        this.loop.Cancel(this.next);
        this.next = null;
        if (this.disposed)
            return false;
        this.period = period;
        if (dueTime != Timeout.InfiniteTimeSpan)
            this.Plan(dueTime);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        this.disposed = true;
        this.loop.Cancel(this.next);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        this.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Plan(TimeSpan delay) => this.next = this.loop.After(delay, EventPriority.UserAction, this.Fire, background: this.IsPeriodic);

    private bool IsPeriodic => this.period > TimeSpan.Zero;

    private void Fire()
    {
        if (this.IsPeriodic)
            this.Plan(this.period);
        this.callback();
    }
}
