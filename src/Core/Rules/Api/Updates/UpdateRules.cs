using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Updates;

/// <summary>What may not change in an object that exists. Both objects have their defaults.</summary>
internal static class UpdateRules
{
    internal static void Check(KubernetesObject value, KubernetesObject stored, ApiFaults faults)
    {
        CheckFinalizers(value.Metadata, stored.Metadata, faults);
        switch (value)
        {
            case Pod item:
                PodUpdateRules.Check(item, (Pod)stored, faults);
                break;
            case Deployment item:
                Keep(item.Spec.Selector, ((Deployment)stored).Spec.Selector, FieldPath.Spec.Field("selector"), faults);
                break;
            case ReplicaSet item:
                Keep(item.Spec.Selector, ((ReplicaSet)stored).Spec.Selector, FieldPath.Spec.Field("selector"), faults);
                break;
            case DaemonSet item:
                Keep(item.Spec.Selector, ((DaemonSet)stored).Spec.Selector, FieldPath.Spec.Field("selector"), faults);
                break;
            case StatefulSet item:
                CheckStatefulSet(item.Spec, ((StatefulSet)stored).Spec, faults);
                break;
            case Job item:
                JobUpdateRules.Check(item.Spec, (Job)stored, faults);
                break;
            case Service item:
                ServiceUpdateRules.Check(item.Spec, ((Service)stored).Spec, faults);
                break;
            case ConfigMap item:
                DataUpdateRules.Check(item, (ConfigMap)stored, faults);
                break;
            case Secret item:
                DataUpdateRules.Check(item, (Secret)stored, faults);
                break;
            case PersistentVolumeClaim item:
                VolumeUpdateRules.Check(item, (PersistentVolumeClaim)stored, faults);
                break;
            case PersistentVolume item:
                VolumeUpdateRules.Check(item.Spec, ((PersistentVolume)stored).Spec, faults);
                break;
            case StorageClass item:
                VolumeUpdateRules.Check(item, (StorageClass)stored, faults);
                break;
            default:
                CheckOthers(value, stored, faults);
                break;
        }
    }

    /// <summary>The field stays as it was, or is reported as invalid.</summary>
    internal static void Keep<T>(T value, T stored, FieldPath path, ApiFaults faults)
    {
        if (!EqualityComparer<T>.Default.Equals(value, stored))
            faults.Invalid(path, "the change", "comes too late; the field is fixed when the object is made");
    }

    /// <summary>The field stays as it was; another kind of complaint about the same mistake.</summary>
    internal static void Forbid<T>(T value, T stored, FieldPath path, ApiFaults faults)
    {
        if (!EqualityComparer<T>.Default.Equals(value, stored))
            faults.Forbidden(path, "cannot be changed; the field is fixed when the object is made");
    }

    private static void CheckOthers(KubernetesObject value, KubernetesObject stored, ApiFaults faults)
    {
        switch (value)
        {
            case PriorityClass item:
                Forbid(item.Value, ((PriorityClass)stored).Value, FieldPath.Of("value"), faults);
                Keep(item.PreemptionPolicy, ((PriorityClass)stored).PreemptionPolicy, FieldPath.Of("preemptionPolicy"), faults);
                break;
            case RoleBinding item:
                Keep(item.RoleRef, ((RoleBinding)stored).RoleRef, FieldPath.Of("roleRef"), faults);
                break;
            case ClusterRoleBinding item:
                Keep(item.RoleRef, ((ClusterRoleBinding)stored).RoleRef, FieldPath.Of("roleRef"), faults);
                break;
            case IngressClass item:
                Keep(item.Spec.Controller, ((IngressClass)stored).Spec.Controller, FieldPath.Spec.Field("controller"), faults);
                break;
            case ResourceQuota item:
                var scopes = item.Spec.Scopes.OrderBy(s => s, StringComparer.Ordinal);
                if (!scopes.SequenceEqual(((ResourceQuota)stored).Spec.Scopes.OrderBy(s => s, StringComparer.Ordinal), StringComparer.Ordinal))
                    faults.Invalid(FieldPath.Spec.Field("scopes"), "the change", "comes too late; the field is fixed when the object is made");
                break;
            case Node item:
                CheckNode(item.Spec, ((Node)stored).Spec, faults);
                break;
        }
    }

    /// <summary>An object that is being deleted gets no further reason to stay.</summary>
    private static void CheckFinalizers(ObjectMeta metadata, ObjectMeta stored, ApiFaults faults)
    {
        if (stored.DeletionTimestamp is not null && metadata.Finalizers.Any(f => !stored.Finalizers.Contains(f, StringComparer.Ordinal)))
            faults.Forbidden(FieldPath.Metadata.Field("finalizers"), "cannot grow while the object is being deleted");
    }

    private static void CheckStatefulSet(StatefulSetSpec spec, StatefulSetSpec stored, ApiFaults faults)
    {
        var fixedFields = stored with
        {
            Replicas = spec.Replicas,
            Ordinals = spec.Ordinals,
            Template = spec.Template,
            UpdateStrategy = spec.UpdateStrategy,
            RevisionHistoryLimit = spec.RevisionHistoryLimit,
            PersistentVolumeClaimRetentionPolicy = spec.PersistentVolumeClaimRetentionPolicy,
            MinReadySeconds = spec.MinReadySeconds,
        };
        if (fixedFields != spec)
        {
            faults.Forbidden(
                FieldPath.Spec,
                "may change only in replicas, ordinals, template, updateStrategy, revisionHistoryLimit, persistentVolumeClaimRetentionPolicy and minReadySeconds");
        }
    }

    /// <summary>What a node was once told about itself stays; it may be told later.</summary>
    private static void CheckNode(NodeSpec spec, NodeSpec stored, ApiFaults faults)
    {
        if (!stored.PodCIDRs.IsEmpty)
            Forbid(spec.PodCIDRs, stored.PodCIDRs, FieldPath.Spec.Field("podCIDRs"), faults);
        if (stored.ProviderID is { Length: > 0 })
            Forbid(spec.ProviderID, stored.ProviderID, FieldPath.Spec.Field("providerID"), faults);
        Forbid(spec.ExternalID ?? "", stored.ExternalID ?? "", FieldPath.Spec.Field("externalID"), faults);
    }
}
