using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>The rules of each kind, for an object that has its defaults.</summary>
internal static class KindRules
{
    /// <summary>Checks metadata and spec together. <paramref name="given"/> is the object as it was sent.</summary>
    internal static void Check(KubernetesObject value, KubernetesObject given, ApiContext server, ApiFaults faults)
    {
        switch (value)
        {
            case PodDisruptionBudget item:
                CheckBudget(item, faults);
                return;
            case Service item:
                ServiceAllocationRules.Check(item.Spec, server, faults);
                if (faults.Any)
                    return;
                break;
        }

        CheckMetadata(value, faults);
        CheckContent(value, given, server, faults);
    }

    internal static void CheckMetadata(KubernetesObject value, ApiFaults faults)
    {
        ObjectMetaRules.Check(value.Metadata, NameGrammar.Of(value), FieldPath.Metadata, faults);
        ObjectMetaRules.CheckFinalizersAreQualified(value.Metadata.Finalizers, FieldPath.Metadata.Field("finalizers"), faults);
    }

    /// <summary>A budget's metadata is looked at only when its spec is right.</summary>
    private static void CheckBudget(PodDisruptionBudget budget, ApiFaults faults)
    {
        DisruptionBudgetRules.Check(budget.Spec, faults);
        if (!faults.Any)
            ObjectMetaRules.Check(budget.Metadata, NameGrammar.Segment, FieldPath.Metadata, faults);
    }

    private static void CheckContent(KubernetesObject value, KubernetesObject given, ApiContext server, ApiFaults faults)
    {
        switch (value)
        {
            case Pod item:
                PodSpecRules.Check(PodContext.Of(item, (Pod)given, server, faults));
                break;
            case Deployment item:
                WorkloadRules.Check(item.Spec, server, faults);
                break;
            case ReplicaSet item:
                WorkloadRules.Check(item.Spec, server, faults);
                break;
            case DaemonSet item:
                WorkloadRules.Check(item.Spec, server, faults);
                break;
            case StatefulSet item:
                StatefulSetRules.Check(item.Spec, server, faults);
                break;
            case Job item:
                JobRules.Check(item, server, faults);
                break;
            case CronJob item:
                CronJobRules.Check(item, server, faults);
                break;
            case Service item:
                ServiceRules.Check(item, faults);
                break;
            case Ingress item:
                IngressRules.Check(item, faults);
                break;
            case NetworkPolicy item:
                NetworkPolicyRules.Check(item.Spec, faults);
                break;
            case HorizontalPodAutoscaler item:
                AutoscalerRules.Check(item.Spec, faults);
                break;
            case ConfigMap item:
                DataRules.Check(item, faults);
                break;
            case Secret item:
                DataRules.Check(item, faults);
                break;
            case PersistentVolumeClaim item:
                ClaimRules.CheckSpec(item.Spec, FieldPath.Spec, faults);
                break;
            case PriorityClass item:
                PriorityClassRules.Check(item, faults);
                break;
            case Namespace item:
                NamespaceRules.Check(item, faults);
                break;
            case Node item:
                NodeRules.Check(item, faults);
                break;
            default:
                CheckPolicies(value, faults);
                break;
        }
    }

    private static void CheckPolicies(KubernetesObject value, ApiFaults faults)
    {
        switch (value)
        {
            case Role item:
                PolicyRules.Check(item.Rules, clusterWide: false, faults);
                break;
            case ClusterRole item:
                PolicyRules.Check(item.Rules, clusterWide: true, faults);
                PolicyRules.Check(item.AggregationRule, faults);
                break;
            case RoleBinding item:
                PolicyRules.Check(item.RoleRef, item.Subjects, clusterWide: false, faults);
                break;
            case ClusterRoleBinding item:
                PolicyRules.Check(item.RoleRef, item.Subjects, clusterWide: true, faults);
                break;
            case LimitRange item:
                LimitRangeRules.Check(item.Spec, faults);
                break;
            case ResourceQuota item:
                ResourceQuotaRules.Check(item.Spec, faults);
                break;
            case StorageClass item:
                StorageClassRules.Check(item, faults);
                break;
            case PersistentVolume item:
                PersistentVolumeRules.Check(item, faults);
                break;
            case IngressClass item:
                IngressClassRules.Check(item, faults);
                break;
        }
    }
}
