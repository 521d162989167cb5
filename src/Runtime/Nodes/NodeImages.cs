using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Nodes;

/// <summary>The images that a node has, and the pulling of those that it lacks.</summary>
internal sealed class NodeImages
{
    private readonly Kubelet kubelet;
    private readonly bool isDescribed;
    private readonly HashSet<string> present = new(StringComparer.Ordinal);
    private long busyUntil;

    internal NodeImages(Kubelet kubelet, Node node)
    {
        this.kubelet = kubelet;
        this.isDescribed = !node.Status.Images.IsEmpty;
        foreach (var name in node.Status.Images.SelectMany(i => i.Names))
            this.present.Add(name);
    }

    /// <summary>The time until a container's image is there; null when it cannot be had now and the container has to wait.</summary>
    internal TimeSpan? Ask(PodWorker worker, ContainerWorker container)
    {
        var image = container.Spec.Image ?? "";
        var policy = container.Spec.ImagePullPolicy ?? (IsMoving(image) ? "Always" : "IfNotPresent");
        var isPresent = this.present.Contains(image);
        if (policy == "Never" && !isPresent && this.isDescribed)
            return Refuse(container, "ErrImageNeverPull");
        if (policy == "Never" || (isPresent && policy == "IfNotPresent"))
            return TimeSpan.Zero;
        if (container.PullFailedAt is { } failed && container.Pulls.NextAttempt(failed) is { } next && next > this.kubelet.Plane.Now)
        {
            container.WaitingReason = "ImagePullBackOff";
            ContainerStart.WakeAt(worker, container, next, container.Pulls.IsAtMaximum);
            return null;
        }

        if (this.kubelet.CanPull(image))
        {
            this.present.Add(image);
            container.PullFailedAt = null;
            return isPresent ? TimeSpan.Zero : this.Pull(image);
        }

        return this.Fail(worker, container, image);
    }

    // The kubelet pulls one image after the other.
    private TimeSpan Pull(string image)
    {
        var duration = this.kubelet.PullTime(image);
        if (duration == TimeSpan.Zero)
            return duration;
        var now = this.kubelet.Plane.Loop.Time;
        this.busyUntil = Math.Max(this.busyUntil, now) + duration.Ticks;
        return new(this.busyUntil - now);
    }

    private TimeSpan? Fail(PodWorker worker, ContainerWorker container, string image)
    {
        var now = this.kubelet.Plane.Now;
        container.Pulls.Attempt(container.PullFailedAt ?? now, now);
        container.PullFailedAt = now;
        this.kubelet.Plane.Recorder.Event(worker.Pod, EventSeverity.Warning, "Failed", "Failed to pull image \"" + image + "\"");
        // The next look at the Pod finds the back-off.
        ContainerStart.WakeAt(worker, container, now, background: false);
        return Refuse(container, "ErrImagePull");
    }

    private static TimeSpan? Refuse(ContainerWorker container, string reason)
    {
        container.Phase = ContainerPhase.Waiting;
        container.WaitingReason = reason;
        return null;
    }

    // Without a tag, or with the tag latest, an image may be another one tomorrow.
    private static bool IsMoving(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
            return false;
        var tag = image.IndexOf(':', image.LastIndexOf('/') + 1);
        return tag < 0 || image.AsSpan(tag + 1).SequenceEqual("latest");
    }
}
