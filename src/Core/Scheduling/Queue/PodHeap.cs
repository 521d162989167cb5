using System.Collections.Generic;

namespace KubeDsl.Scheduling.Queue;

/// <summary>A binary heap of Pods that know their places, so that any of them can leave or move. A Pod is in one heap at most.</summary>
internal sealed class PodHeap(IComparer<QueuedPod> order)
{
    private readonly List<QueuedPod> pods = [];

    internal int Count => this.pods.Count;

    /// <summary>The first Pod; null when there is none.</summary>
    internal QueuedPod? Head => this.pods.Count == 0 ? null : this.pods[0];

    internal void Add(QueuedPod pod)
    {
        pod.HeapIndex = this.pods.Count;
        this.pods.Add(pod);
        this.Rise(pod.HeapIndex);
    }

    /// <summary>Takes the first Pod out; null when there is none.</summary>
    internal QueuedPod? Pop()
    {
        var head = this.Head;
        if (head is not null)
            this.Remove(head);
        return head;
    }

    internal void Remove(QueuedPod pod)
    {
        var index = pod.HeapIndex;
        var last = this.pods[this.pods.Count - 1];
        this.pods.RemoveAt(this.pods.Count - 1);
        pod.HeapIndex = -1;
        if (ReferenceEquals(last, pod))
            return;
        this.Put(last, index);
        this.Sink(index);
        this.Rise(index);
    }

    /// <summary>Finds the Pod's place again after what it is ordered by has changed.</summary>
    internal void Reorder(QueuedPod pod)
    {
        this.Sink(pod.HeapIndex);
        this.Rise(pod.HeapIndex);
    }

    private void Rise(int index)
    {
        var pod = this.pods[index];
        while (index > 0)
        {
            var parent = (index - 1) / 2;
            if (order.Compare(pod, this.pods[parent]) >= 0)
                break;
            this.Put(this.pods[parent], index);
            index = parent;
        }

        this.Put(pod, index);
    }

    private void Sink(int index)
    {
        var pod = this.pods[index];
        while (true)
        {
            var child = (2 * index) + 1;
            if (child >= this.pods.Count)
                break;
            if (child + 1 < this.pods.Count && order.Compare(this.pods[child + 1], this.pods[child]) < 0)
                child++;
            if (order.Compare(pod, this.pods[child]) <= 0)
                break;
            this.Put(this.pods[child], index);
            index = child;
        }

        this.Put(pod, index);
    }

    private void Put(QueuedPod pod, int index)
    {
        this.pods[index] = pod;
        pod.HeapIndex = index;
    }
}
