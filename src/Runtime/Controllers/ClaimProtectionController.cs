using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Lets claims that are deleted go as soon as no Pod on a node uses them.</summary>
internal sealed class ClaimProtectionController : Controller
{
    internal ClaimProtectionController(ControlPlane plane)
        : base(plane, "persistentvolumeclaim-protection-controller", EventPriority.GarbageCollection)
    {
        plane.Store.PersistentVolumeClaims.Watch(this.OnClaim);
        plane.Store.Pods.Watch(this.OnPod);
    }

    protected override void Reconcile(NamespacedName key)
    {
        var claims = this.Store.PersistentVolumeClaims;
        if (claims.Find(key) is not { IsTerminating: true } claim || this.Store.Pods.ToList().Exists(p => Uses(p, claim)))
            return;
        claims.Update(claim with { Metadata = claim.Metadata with { Finalizers = [.. claim.Metadata.Finalizers.Where(f => f != WellKnown.ClaimProtectionFinalizer)] } });
    }

    private static bool Uses(Pod pod, PersistentVolumeClaim claim) =>
        pod.Namespace == claim.Namespace && !string.IsNullOrEmpty(pod.Spec.NodeName) && !pod.IsTerminal() && ClaimsOf(pod).Contains(claim.Name, StringComparer.Ordinal);

    private static IEnumerable<string> ClaimsOf(Pod pod)
    {
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume.PersistentVolumeClaim is { } source)
                yield return source.ClaimName;
            else if (volume.Ephemeral is not null)
                yield return pod.Name + "-" + volume.Name;
        }
    }

    private void OnClaim(WatchEvent<PersistentVolumeClaim> change)
    {
        if (change.Type == WatchEventType.Deleted)
            this.Forget(change.Object.NamespacedName);
        else if (change.Object.IsTerminating)
            this.Enqueue(change.Object.NamespacedName);
    }

    private void OnPod(WatchEvent<Pod> change)
    {
        if (change.Type != WatchEventType.Deleted && !change.Object.IsTerminal())
            return;
        foreach (var name in ClaimsOf(change.Object))
        {
            if (this.Store.PersistentVolumeClaims.Find(change.Object.Namespace, name) is { IsTerminating: true } claim)
                this.Enqueue(claim.NamespacedName);
        }
    }
}
