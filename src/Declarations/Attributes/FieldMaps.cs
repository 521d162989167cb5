using static KubeDsl.Declarations.Attributes.FieldType;

namespace KubeDsl.Declarations.Attributes;

/// <summary>Which argument becomes which field. The left names are those of the attributes' properties, the right ones those of Kubernetes.</summary>
internal static partial class FieldMaps
{
    internal static FieldMap Deployment { get; } = new(
        ("MinReadySeconds", "minReadySeconds", Plain),
        ("ProgressDeadlineSeconds", "progressDeadlineSeconds", Plain),
        ("RevisionHistoryLimit", "revisionHistoryLimit", Plain),
        ("Paused", "paused", Plain),
        ("Strategy", "strategy.type", Plain),
        ("MaxSurge", "strategy.rollingUpdate.maxSurge", IntOrString),
        ("MaxUnavailable", "strategy.rollingUpdate.maxUnavailable", IntOrString));

    internal static FieldMap StatefulSet { get; } = new(
        ("MinReadySeconds", "minReadySeconds", Plain),
        ("PodManagementPolicy", "podManagementPolicy", Plain),
        ("RevisionHistoryLimit", "revisionHistoryLimit", Plain),
        ("ServiceName", "serviceName", Plain),
        ("UpdateStrategy", "updateStrategy.type", Plain),
        ("Partition", "updateStrategy.rollingUpdate.partition", Plain),
        ("WhenDeleted", "persistentVolumeClaimRetentionPolicy.whenDeleted", Plain),
        ("WhenScaled", "persistentVolumeClaimRetentionPolicy.whenScaled", Plain),
        ("OrdinalsStart", "ordinals.start", Plain),
        ("MaxUnavailable", "updateStrategy.rollingUpdate.maxUnavailable", IntOrString));

    internal static FieldMap DaemonSet { get; } = new(
        ("MinReadySeconds", "minReadySeconds", Plain),
        ("RevisionHistoryLimit", "revisionHistoryLimit", Plain),
        ("UpdateStrategy", "updateStrategy.type", Plain),
        ("MaxSurge", "updateStrategy.rollingUpdate.maxSurge", IntOrString),
        ("MaxUnavailable", "updateStrategy.rollingUpdate.maxUnavailable", IntOrString));

    /// <summary>Jobs, and the Jobs of CronJobs.</summary>
    internal static FieldMap JobTemplate { get; } = new(
        ("BackoffLimit", "backoffLimit", Plain),
        ("Completions", "completions", Plain),
        ("Parallelism", "parallelism", Plain),
        ("CompletionMode", "completionMode", Plain),
        ("ActiveDeadlineSeconds", "activeDeadlineSeconds", Plain),
        ("TtlSecondsAfterFinished", "ttlSecondsAfterFinished", Plain),
        ("BackoffLimitPerIndex", "backoffLimitPerIndex", Plain),
        ("MaxFailedIndexes", "maxFailedIndexes", Plain),
        ("PodReplacementPolicy", "podReplacementPolicy", Plain),
        ("ManagedBy", "managedBy", Plain));

    internal static FieldMap Job { get; } = new(("Suspend", "suspend", Plain));

    internal static FieldMap CronJob { get; } = new(
        ("Schedule", "schedule", Plain),
        ("TimeZone", "timeZone", Plain),
        ("ConcurrencyPolicy", "concurrencyPolicy", Plain),
        ("Suspend", "suspend", Plain),
        ("StartingDeadlineSeconds", "startingDeadlineSeconds", Plain),
        ("SuccessfulJobsHistoryLimit", "successfulJobsHistoryLimit", Plain),
        ("FailedJobsHistoryLimit", "failedJobsHistoryLimit", Plain));

    /// <summary>Claims and claim templates, into the claim's spec.</summary>
    internal static FieldMap Claim { get; } = new(
        ("Storage", "resources.requests.storage", Plain),
        ("AccessModes", "accessModes", Plain),
        ("StorageClassName", "storageClassName", Plain),
        ("VolumeMode", "volumeMode", Plain),
        ("VolumeName", "volumeName", Plain),
        ("StorageLimit", "resources.limits.storage", Plain),
        ("VolumeAttributesClassName", "volumeAttributesClassName", Plain),
        ("DataSourceKind", "dataSourceRef.kind", Plain),
        ("DataSourceName", "dataSourceRef.name", Plain),
        ("DataSourceApiGroup", "dataSourceRef.apiGroup", Plain),
        ("DataSourceNamespace", "dataSourceRef.namespace", Plain));

    internal static FieldMap ConfigMap { get; } = new(("Immutable", "immutable", Plain));

    internal static FieldMap Secret { get; } = new(("Type", "type", Plain),
        ("Immutable", "immutable", Plain));

    internal static FieldMap Service { get; } = new(
        ("Type", "type", Plain),
        ("ExternalName", "externalName", Plain),
        ("SessionAffinity", "sessionAffinity", Plain),
        ("ExternalTrafficPolicy", "externalTrafficPolicy", Plain),
        ("InternalTrafficPolicy", "internalTrafficPolicy", Plain),
        ("PublishNotReadyAddresses", "publishNotReadyAddresses", Plain),
        ("LoadBalancerClass", "loadBalancerClass", Plain),
        ("LoadBalancerSourceRanges", "loadBalancerSourceRanges", Plain),
        ("ClusterIP", "clusterIP", Plain),
        ("SessionAffinityTimeoutSeconds", "sessionAffinityConfig.clientIP.timeoutSeconds", Plain),
        ("IpFamilies", "ipFamilies", Plain),
        ("IpFamilyPolicy", "ipFamilyPolicy", Plain),
        ("ExternalIPs", "externalIPs", Plain),
        ("AllocateLoadBalancerNodePorts", "allocateLoadBalancerNodePorts", Plain),
        ("HealthCheckNodePort", "healthCheckNodePort", Plain),
        ("TrafficDistribution", "trafficDistribution", Plain));

    internal static FieldMap ServicePort { get; } = new(("Port", "port", Plain), ("NodePort", "nodePort", Plain));

    internal static FieldMap Ingress { get; } = new(("IngressClassName", "ingressClassName", Plain));

    internal static FieldMap IngressPath { get; } = new(("Path", "path", Plain), ("PathType", "pathType", Plain));

    internal static FieldMap HorizontalPodAutoscaler { get; } = new(
        ("MinReplicas", "minReplicas", Plain),
        ("MaxReplicas", "maxReplicas", Plain),
        ("ScaleUpStabilizationWindowSeconds", "behavior.scaleUp.stabilizationWindowSeconds", Plain),
        ("ScaleDownStabilizationWindowSeconds", "behavior.scaleDown.stabilizationWindowSeconds", Plain),
        ("ScaleUpSelectPolicy", "behavior.scaleUp.selectPolicy", Plain),
        ("ScaleDownSelectPolicy", "behavior.scaleDown.selectPolicy", Plain),
        ("ScaleUpTolerance", "behavior.scaleUp.tolerance", Plain),
        ("ScaleDownTolerance", "behavior.scaleDown.tolerance", Plain));

    internal static FieldMap PodDisruptionBudget { get; } = new(
        ("MinAvailable", "minAvailable", IntOrString),
        ("MaxUnavailable", "maxUnavailable", IntOrString),
        ("UnhealthyPodEvictionPolicy", "unhealthyPodEvictionPolicy", Plain));

    internal static FieldMap ServiceAccount { get; } = new(("AutomountServiceAccountToken", "automountServiceAccountToken", Plain));

    internal static FieldMap PolicyRule { get; } = new(
        ("Verbs", "verbs", Plain),
        ("ApiGroups", "apiGroups", Plain),
        ("Resources", "resources", Plain),
        ("ResourceNames", "resourceNames", Plain),
        ("NonResourceURLs", "nonResourceURLs", Plain));

    internal static FieldMap PriorityClass { get; } = new(
        ("Value", "value", Plain),
        ("GlobalDefault", "globalDefault", Plain),
        ("PreemptionPolicy", "preemptionPolicy", Plain),
        ("Description", "description", Plain));

    internal static FieldMap StorageClass { get; } = new(
        ("Provisioner", "provisioner", Plain),
        ("ReclaimPolicy", "reclaimPolicy", Plain),
        ("VolumeBindingMode", "volumeBindingMode", Plain),
        ("AllowVolumeExpansion", "allowVolumeExpansion", Plain),
        ("MountOptions", "mountOptions", Plain));

    /// <summary>Addresses that a network policy lets in, into the peer's <c>ipBlock</c>.</summary>
    internal static FieldMap AllowFrom { get; } = new(("Cidr", "cidr", Plain), ("Except", "except", Plain));

    /// <summary>A rule of a Job for failed Pods.</summary>
    internal static FieldMap PodFailurePolicyRule { get; } = new(
        ("Action", "action", Plain),
        ("ExitCodes", "onExitCodes.values", Plain),
        ("ContainerName", "onExitCodes.containerName", Plain));

    /// <summary>A rule of a Job for early success.</summary>
    internal static FieldMap SuccessPolicyRule { get; } = new(
        ("SucceededIndexes", "succeededIndexes", Plain),
        ("SucceededCount", "succeededCount", Plain));

    /// <summary>An entry of <c>matchLabelExpressions</c> of a storage class.</summary>
    internal static FieldMap AllowedTopology { get; } = new(
        ("Key", "key", Plain),
        ("Values", "values", Plain));

    /// <summary>A port of a Service by number.</summary>
    internal static FieldMap OwnServicePort { get; } = new(
        ("Port", "port", Plain),
        ("Name", "name", Plain),
        ("TargetPort", "targetPort", IntOrString),
        ("Protocol", "protocol", Plain),
        ("AppProtocol", "appProtocol", Plain),
        ("NodePort", "nodePort", Plain));

    /// <summary>An entry of an Ingress' <c>tls</c>.</summary>
    internal static FieldMap IngressTls { get; } = new(
        ("SecretName", "secretName", Plain),
        ("Hosts", "hosts", Plain));

    /// <summary>Into the policy's spec.</summary>
    internal static FieldMap NetworkPolicy { get; } = new(
        ("PolicyTypes", "policyTypes", Plain));

    /// <summary>An entry of <c>policies</c> of an autoscaler.</summary>
    internal static FieldMap ScalingPolicy { get; } = new(
        ("Type", "type", Plain),
        ("Value", "value", Plain),
        ("PeriodSeconds", "periodSeconds", Plain));

    /// <summary>What a metric should be.</summary>
    internal static FieldMap MetricTarget { get; } = new(
        ("AverageUtilization", "averageUtilization", Plain),
        ("AverageValue", "averageValue", Plain),
        ("Value", "value", Plain));

    /// <summary>The object that a metric is of.</summary>
    internal static FieldMap DescribedObject { get; } = new(
        ("ApiVersion", "apiVersion", Plain),
        ("Kind", "kind", Plain),
        ("ObjectName", "name", Plain));

    /// <summary>Into the quota's spec.</summary>
    internal static FieldMap ResourceQuota { get; } = new(
        ("Scopes", "scopes", Plain));

    /// <summary>An entry of <c>scopeSelector.matchExpressions</c>.</summary>
    internal static FieldMap ScopeSelector { get; } = new(
        ("ScopeName", "scopeName", Plain),
        ("Operator", "operator", Plain),
        ("Values", "values", Plain));

    /// <summary>A subject of a binding.</summary>
    internal static FieldMap Subject { get; } = new(
        ("Name", "name", Plain),
        ("Namespace", "namespace", Plain));
}
