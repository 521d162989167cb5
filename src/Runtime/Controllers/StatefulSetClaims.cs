using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Workloads;

namespace KubeDsl.Runtime.Controllers;

/// <summary>
/// The claims of a StatefulSet's Pods: made before their Pod, and owned by whoever is to take them along: by the set with <c>whenDeleted: Delete</c>,
/// by a Pod that is scaled away with <c>whenScaled: Delete</c>, otherwise by nobody.
/// </summary>
internal sealed class StatefulSetClaims(ControlPlane plane, StatefulSet set)
{
    private const string Delete = "Delete";
    private readonly ObjectTable<PersistentVolumeClaim> table = plane.Store.PersistentVolumeClaims;

    private bool GoesWithSet => set.Spec.PersistentVolumeClaimRetentionPolicy?.WhenDeleted == Delete;

    private bool GoesWithPod => set.Spec.PersistentVolumeClaimRetentionPolicy?.WhenScaled == Delete;

    /// <summary>Makes the claims of an ordinal that are missing.</summary>
    /// <exception cref="ApiException">One of them is being deleted: it has to be gone first.</exception>
    internal void Create(int ordinal)
    {
        foreach (var claim in StatefulSetVolumes.Claims(set, ordinal))
        {
            var present = this.table.Find(claim.NamespacedName);
            if (present is { IsTerminating: true })
                throw ApiException.Conflict(present.Key, "the claim is being deleted");
            if (present is null)
                this.table.Create(claim);
        }
    }

    /// <summary>True while a claim of an ordinal goes with an earlier Pod of the same name: no new Pod may take it.</summary>
    internal bool AreLeaving(int ordinal) =>
        this.GoesWithPod && this.Of(ordinal).Any(c => c.Metadata.OwnerReferences.Any(o => o.Kind == "Pod" && o.Name == WorkloadNames.StatefulSetPod(set.Name, ordinal)));

    /// <summary>Gives the claims of a Pod to the owner that the retention policy wants.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="ordinal">Its ordinal.</param>
    /// <param name="isCondemned">True when the set has no place for it any more.</param>
    internal void Retain(Pod pod, int ordinal, bool isCondemned)
    {
        var toPod = this.GoesWithPod && isCondemned;
        var toSet = this.GoesWithSet && !toPod;
        foreach (var claim in this.Of(ordinal).ToList())
        {
            var owners = claim.Metadata.OwnerReferences.Where(o => (o.Uid != set.Uid || toSet) && (o.Uid != pod.Uid || toPod)).ToList();
            if (toSet && owners.TrueForAll(o => o.Uid != set.Uid))
                owners.Add(ControllerReferences.To(set));
            if (toPod && owners.TrueForAll(o => o.Uid != pod.Uid))
                owners.Add(ControllerReferences.To(pod));
            if (owners.Count != claim.Metadata.OwnerReferences.Count || !owners.SequenceEqual(claim.Metadata.OwnerReferences))
                this.table.Update(claim with { Metadata = claim.Metadata with { OwnerReferences = owners.ToEquatableArray() } });
        }
    }

    private IEnumerable<PersistentVolumeClaim> Of(int ordinal) => StatefulSetVolumes.Claims(set, ordinal).Select(c => this.table.Find(c.NamespacedName)).OfType<PersistentVolumeClaim>();
}
