using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Scheduling;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Gives claims their volumes at once where their class does not wait for a Pod; those that wait are bound when their Pod has found its node.</summary>
internal sealed class VolumeController
{
    private const string DefaultClassAnnotation = "storageclass.kubernetes.io/is-default-class";
    private const string WaitForPod = "WaitForFirstConsumer";
    private const string Provisioner = "kubedsl.dev/simulated";
    private readonly ControlPlane plane;

    internal VolumeController(ControlPlane plane)
    {
        this.plane = plane;
        plane.Store.PersistentVolumeClaims.Watch(this.OnClaim);
        plane.Store.PersistentVolumes.Watch(this.LookAgain);
        plane.Store.StorageClasses.Watch(this.LookAgain);
    }

    /// <summary>The storage classes that objects ask for and do not bring along, each with a provisioner that always has room. Claims that name no class get a default one.</summary>
    internal static IEnumerable<StorageClass> SimulatedClasses(IEnumerable<KubernetesObject> objects)
    {
        var all = objects.ToList();
        var declared = all.OfType<StorageClass>().Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var claims = all.OfType<PersistentVolumeClaim>().Concat(all.OfType<StatefulSet>().SelectMany(s => s.Spec.VolumeClaimTemplates)).ToList();
        foreach (var name in claims.Select(c => c.Spec.StorageClassName).Where(n => !string.IsNullOrEmpty(n) && !declared.Contains(n)).Distinct(StringComparer.Ordinal))
            yield return Simulated(name!, default);
        if (claims.Exists(c => c.Spec.StorageClassName is null) && !all.OfType<StorageClass>().Any(c => c.Metadata.Annotations.GetValueOrDefault(DefaultClassAnnotation) == "true"))
            yield return Simulated("simulated", EquatableMap.Create((DefaultClassAnnotation, "true")));
    }

    private static StorageClass Simulated(string name, EquatableMap<string> annotations) => new()
    {
        Metadata = new() { Name = name, Annotations = annotations },
        Provisioner = Provisioner,
        VolumeBindingMode = WaitForPod,
    };

    private void OnClaim(WatchEvent<PersistentVolumeClaim> change)
    {
        if (change.Type == WatchEventType.Deleted)
            this.plane.Loop.After(TimeSpan.Zero, EventPriority.Node, () => this.Reclaim(change.Object));
        else if (change.Type == WatchEventType.Added)
            this.Plan(change.Object);
    }

    // What a claim waits for may have come.
    private void LookAgain<T>(WatchEvent<T> change)
        where T : KubernetesObject
    {
        if (change.Type != WatchEventType.Added || this.plane.Recorder.Actor is not null)
            return;
        foreach (var claim in this.plane.Store.PersistentVolumeClaims.ToList())
            this.Plan(claim);
    }

    private void Plan(PersistentVolumeClaim claim)
    {
        if (string.IsNullOrEmpty(claim.Spec.VolumeName))
            this.plane.Loop.After(TimeSpan.Zero, EventPriority.Node, () => this.Bind(claim.NamespacedName));
    }

    private void Bind(NamespacedName name)
    {
        if (this.plane.Store.PersistentVolumeClaims.Find(name) is not { } claim || !string.IsNullOrEmpty(claim.Spec.VolumeName))
            return;
        // Without a class that exists there is no provisioner, but a volume may be there that fits.
        var found = this.plane.Store.StorageClasses.Find("", claim.Spec.StorageClassName ?? "");
        if (found is null ? VolumeBinding.FindStatic(this.plane, claim) is not null : found.VolumeBindingMode != WaitForPod)
            this.Act(() => VolumeBinding.Bind(this.plane, claim, null));
    }

    /// <summary>A volume whose claim is gone goes with it or stays, as its policy says.</summary>
    private void Reclaim(PersistentVolumeClaim claim)
    {
        if (this.plane.Store.PersistentVolumes.Find("", claim.Spec.VolumeName ?? "") is not { } volume || volume.Spec.ClaimRef?.Uid != claim.Uid)
            return;
        this.Act(() =>
        {
            if (volume.Spec.PersistentVolumeReclaimPolicy == "Delete")
                this.plane.Store.PersistentVolumes.DeleteIfExists(volume.NamespacedName);
            else
                this.plane.Store.PersistentVolumes.UpdateStatus(volume with { Status = volume.Status with { Phase = "Released" } });
        });
    }

    private void Act(Action act)
    {
        this.plane.Recorder.Actor = "persistentvolume-binder";
        act();
        this.plane.Recorder.Actor = null;
    }
}
