using KubeDsl.Model;
using KubeDsl.Scheduling;
using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

/// <summary>A queue with kube-scheduler's own profile, and a clock in milliseconds that tests set.</summary>
internal sealed class QueueDriver
{
    internal static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal QueueDriver(SchedulingProfile? profile = null, QueueSettings? settings = null) =>
        this.Queue = new SchedulingQueue(profile ?? SchedulingProfile.Default, this.Nominations, Start, settings);

    internal Nominations Nominations { get; } = new();

    internal SchedulingQueue Queue { get; }

    internal DateTimeOffset Now { get; private set; } = Start;

    internal QueueDriver At(double seconds)
    {
        this.Now = Start.AddMilliseconds(Math.Round(seconds * 1000));
        return this;
    }

    internal void Add(Pod pod) => this.Queue.Add(pod, this.Now);

    internal void Update(Pod pod) => this.Queue.Update(pod, this.Now);

    internal void Delete(Pod pod, bool bound = false) => this.Queue.Delete(pod, this.Now, bound);

    internal void Flush() => this.Queue.Flush(this.Now);

    internal void Notify(ClusterEvent change) => this.Queue.Notify(change, this.Now);

    internal void NotifyUpdate(KubernetesObject old, KubernetesObject @new)
    {
        foreach (var change in ClusterEvent.Updated(old, @new))
            this.Notify(change);
    }

    internal QueuedPod Pop() => this.Queue.Pop(this.Now) ?? throw new InvalidOperationException("Nobody waits at " + this.Now);

    internal void Fail(QueuedPod pod, params string[] rejectedBy) => this.Queue.Failed(pod, rejectedBy, this.Now);

    /// <summary>Takes the only Pod and has plugins reject it.</summary>
    internal QueuedPod PopAndFail(params string[] rejectedBy)
    {
        var pod = this.Pop();
        this.Fail(pod, rejectedBy);
        return pod;
    }

    /// <summary>Takes whoever may be tried without jumping the queue, until nobody may.</summary>
    internal List<string> PopAllActive()
    {
        var names = new List<string>();
        this.Flush();
        while (this.Queue.ActiveCount > 0)
            names.Add(this.Pop().Pod.Metadata.Name!);
        return names;
    }
}
