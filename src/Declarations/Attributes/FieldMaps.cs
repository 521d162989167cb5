using static KubeDsl.Declarations.Attributes.FieldType;

namespace KubeDsl.Declarations.Attributes;

/// <summary>Which argument becomes which field. The left names are those of the attributes' properties, the right ones those of Kubernetes.</summary>
internal static class FieldMaps
{
    /// <summary>Any workload, into the Pod's spec.</summary>
    internal static FieldMap Pod { get; } = new(
        ("TerminationGracePeriodSeconds", "terminationGracePeriodSeconds", Plain),
        ("PriorityClassName", "priorityClassName", Plain),
        ("ServiceAccountName", "serviceAccountName", Plain),
        ("AutomountServiceAccountToken", "automountServiceAccountToken", Plain),
        ("HostNetwork", "hostNetwork", Plain),
        ("DnsPolicy", "dnsPolicy", Plain),
        ("RuntimeClassName", "runtimeClassName", Plain),
        ("SchedulerName", "schedulerName", Plain),
        ("EnableServiceLinks", "enableServiceLinks", Plain),
        ("ShareProcessNamespace", "shareProcessNamespace", Plain),
        ("Hostname", "hostname", Plain),
        ("Subdomain", "subdomain", Plain),
        ("RestartPolicy", "restartPolicy", Plain));

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
        ("WhenScaled", "persistentVolumeClaimRetentionPolicy.whenScaled", Plain));

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
        ("TtlSecondsAfterFinished", "ttlSecondsAfterFinished", Plain));

    internal static FieldMap Job { get; } = new(("Suspend", "suspend", Plain));

    internal static FieldMap CronJob { get; } = new(
        ("Schedule", "schedule", Plain),
        ("TimeZone", "timeZone", Plain),
        ("ConcurrencyPolicy", "concurrencyPolicy", Plain),
        ("Suspend", "suspend", Plain),
        ("StartingDeadlineSeconds", "startingDeadlineSeconds", Plain),
        ("SuccessfulJobsHistoryLimit", "successfulJobsHistoryLimit", Plain),
        ("FailedJobsHistoryLimit", "failedJobsHistoryLimit", Plain));

    internal static FieldMap Container { get; } = new(
        ("Command", "command", Plain),
        ("Args", "args", Plain),
        ("WorkingDir", "workingDir", Plain),
        ("ImagePullPolicy", "imagePullPolicy", Plain),
        ("TerminationMessagePolicy", "terminationMessagePolicy", Plain),
        ("TerminationMessagePath", "terminationMessagePath", Plain),
        ("Stdin", "stdin", Plain),
        ("Tty", "tty", Plain));

    internal static FieldMap ContainerPort { get; } = new(
        ("ContainerPort", "containerPort", Plain),
        ("Protocol", "protocol", Plain),
        ("HostPort", "hostPort", Plain),
        ("HostIP", "hostIP", Plain));

    /// <summary>Requests or limits, into their map.</summary>
    internal static FieldMap Resources { get; } = new(
        ("Cpu", "cpu", Plain),
        ("Memory", "memory", Plain),
        ("EphemeralStorage", "ephemeral-storage", Plain));

    internal static FieldMap Probe { get; } = new(
        ("InitialDelaySeconds", "initialDelaySeconds", Plain),
        ("PeriodSeconds", "periodSeconds", Plain),
        ("TimeoutSeconds", "timeoutSeconds", Plain),
        ("FailureThreshold", "failureThreshold", Plain),
        ("SuccessThreshold", "successThreshold", Plain),
        ("TerminationGracePeriodSeconds", "terminationGracePeriodSeconds", Plain));

    internal static FieldMap SecurityContext { get; } = new(
        ("RunAsNonRoot", "runAsNonRoot", Plain),
        ("RunAsUser", "runAsUser", Plain),
        ("RunAsGroup", "runAsGroup", Plain),
        ("ReadOnlyRootFilesystem", "readOnlyRootFilesystem", Plain),
        ("AllowPrivilegeEscalation", "allowPrivilegeEscalation", Plain),
        ("Privileged", "privileged", Plain),
        ("Add", "capabilities.add", Plain),
        ("Drop", "capabilities.drop", Plain),
        ("SeccompProfile", "seccompProfile.type", Plain));

    internal static FieldMap PodSecurityContext { get; } = new(
        ("RunAsNonRoot", "runAsNonRoot", Plain),
        ("RunAsUser", "runAsUser", Plain),
        ("RunAsGroup", "runAsGroup", Plain),
        ("FsGroup", "fsGroup", Plain),
        ("FsGroupChangePolicy", "fsGroupChangePolicy", Plain),
        ("SupplementalGroups", "supplementalGroups", Plain),
        ("SeccompProfile", "seccompProfile.type", Plain));

    internal static FieldMap VolumeMount { get; } = new(
        ("MountPath", "mountPath", Plain),
        ("ReadOnly", "readOnly", Plain),
        ("SubPath", "subPath", Plain),
        ("MountPropagation", "mountPropagation", Plain));

    internal static FieldMap EmptyDir { get; } = new(("SizeLimit", "sizeLimit", Plain));

    internal static FieldMap HostPath { get; } = new(("Path", "path", Plain), ("Type", "type", Plain));

    internal static FieldMap Csi { get; } = new(("Driver", "driver", Plain), ("ReadOnly", "readOnly", Plain), ("FsType", "fsType", Plain));

    internal static FieldMap Nfs { get; } = new(("Server", "server", Plain), ("Path", "path", Plain), ("ReadOnly", "readOnly", Plain));

    /// <summary>Claims and claim templates, into the claim's spec.</summary>
    internal static FieldMap Claim { get; } = new(
        ("Storage", "resources.requests.storage", Plain),
        ("AccessModes", "accessModes", Plain),
        ("StorageClassName", "storageClassName", Plain),
        ("VolumeMode", "volumeMode", Plain),
        ("VolumeName", "volumeName", Plain));

    internal static FieldMap Toleration { get; } = new(
        ("Key", "key", Plain),
        ("Value", "value", Plain),
        ("Effect", "effect", Plain),
        ("TolerationSeconds", "tolerationSeconds", Plain));

    internal static FieldMap TopologySpreadConstraint { get; } = new(
        ("TopologyKey", "topologyKey", Plain),
        ("MaxSkew", "maxSkew", Plain),
        ("MinDomains", "minDomains", Plain),
        ("WhenUnsatisfiable", "whenUnsatisfiable", Plain),
        ("NodeAffinityPolicy", "nodeAffinityPolicy", Plain),
        ("NodeTaintsPolicy", "nodeTaintsPolicy", Plain),
        ("MatchLabelKeys", "matchLabelKeys", Plain));

    internal static FieldMap NodeAffinity { get; } = new(
        ("Key", "key", Plain),
        ("Operator", "operator", Plain),
        ("Values", "values", Plain));

    internal static FieldMap ConfigMap { get; } = new(("Immutable", "immutable", Plain));

    internal static FieldMap Secret { get; } = new(("Type", "type", Plain));

    internal static FieldMap Service { get; } = new(
        ("Type", "type", Plain),
        ("ExternalName", "externalName", Plain),
        ("SessionAffinity", "sessionAffinity", Plain),
        ("ExternalTrafficPolicy", "externalTrafficPolicy", Plain),
        ("InternalTrafficPolicy", "internalTrafficPolicy", Plain),
        ("PublishNotReadyAddresses", "publishNotReadyAddresses", Plain),
        ("LoadBalancerClass", "loadBalancerClass", Plain),
        ("LoadBalancerSourceRanges", "loadBalancerSourceRanges", Plain));

    internal static FieldMap ServicePort { get; } = new(("Port", "port", Plain), ("NodePort", "nodePort", Plain));

    internal static FieldMap Ingress { get; } = new(("IngressClassName", "ingressClassName", Plain));

    internal static FieldMap IngressPath { get; } = new(("Path", "path", Plain), ("PathType", "pathType", Plain));

    internal static FieldMap HorizontalPodAutoscaler { get; } = new(
        ("MinReplicas", "minReplicas", Plain),
        ("MaxReplicas", "maxReplicas", Plain),
        ("ScaleUpStabilizationWindowSeconds", "behavior.scaleUp.stabilizationWindowSeconds", Plain),
        ("ScaleDownStabilizationWindowSeconds", "behavior.scaleDown.stabilizationWindowSeconds", Plain));

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
        ("AllowVolumeExpansion", "allowVolumeExpansion", Plain));

    /// <summary>Addresses that a network policy lets in, into the peer's <c>ipBlock</c>.</summary>
    internal static FieldMap AllowFrom { get; } = new(("Cidr", "cidr", Plain), ("Except", "except", Plain));
}
