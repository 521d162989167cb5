using KubeDsl.Model;
using KubeDsl.Scheduling.Queue;

namespace KubeDsl.Core.Tests.Scheduling.Queue;

/// <summary>A Pod that a plugin rejected, a change, and whether it gives the Pod another try.</summary>
internal sealed record HintCase(string Plugin, string What, Pod Waiting, KubernetesObject? Old, KubernetesObject? New, bool Helps)
{
    public override string ToString() => this.Plugin + ": " + this.What;

    /// <summary>Plays the case through a queue, long after the Pod's back-off.</summary>
    internal bool Play()
    {
        var driver = new QueueDriver();
        driver.Add(this.Waiting);
        var pod = driver.PopAndFail(this.Plugin);
        driver.At(20);
        switch (this.Old, this.New)
        {
            case (null, { } added):
                driver.Notify(ClusterEvent.Added(added));
                break;
            case ({ } gone, null):
                driver.Notify(ClusterEvent.Deleted(gone));
                break;
            case (Pod old, Pod changed) when old.Metadata.Name == this.Waiting.Metadata.Name:
                driver.Update(changed);
                break;
            case ({ } old, { } changed):
                driver.NotifyUpdate(old, changed);
                break;
        }

        return pod.State == QueuedPodState.Active;
    }
}
