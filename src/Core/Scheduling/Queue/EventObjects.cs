using KubeDsl.Model;

namespace KubeDsl.Scheduling.Queue;

/// <summary>The object before and after a change. What hints ask of it is prepared once, and only if one asks.</summary>
internal sealed class EventObjects(KubernetesObject? old, KubernetesObject? @new)
{
    private PodInfo? oldPod;
    private PodInfo? newPod;
    private NodeInfo? oldNode;
    private NodeInfo? newNode;

    internal KubernetesObject? Old => old;

    internal KubernetesObject? New => @new;

    internal PodInfo? OldPod => Prepare(old, ref this.oldPod);

    internal PodInfo? NewPod => Prepare(@new, ref this.newPod);

    internal NodeInfo? OldNode => Prepare(old, ref this.oldNode);

    internal NodeInfo? NewNode => Prepare(@new, ref this.newNode);

    private static PodInfo? Prepare(KubernetesObject? value, ref PodInfo? prepared)
    {
        if (prepared is null && value is Pod pod)
            prepared = new PodInfo(pod);
        return prepared;
    }

    private static NodeInfo? Prepare(KubernetesObject? value, ref NodeInfo? prepared)
    {
        if (prepared is null && value is Node node)
        {
            prepared = new NodeInfo(node.Metadata.Name ?? "");
            prepared.Set(node);
        }

        return prepared;
    }
}
