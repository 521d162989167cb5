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
        ("RestartPolicy", "restartPolicy", Plain),
        ("HostPID", "hostPID", Plain),
        ("HostIPC", "hostIPC", Plain),
        ("HostUsers", "hostUsers", Plain),
        ("SetHostnameAsFQDN", "setHostnameAsFQDN", Plain),
        ("HostnameOverride", "hostnameOverride", Plain),
        ("NodeName", "nodeName", Plain),
        ("OS", "os.name", Plain),
        ("PreemptionPolicy", "preemptionPolicy", Plain));

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

    internal static FieldMap Container { get; } = new(
        ("Command", "command", Plain),
        ("Args", "args", Plain),
        ("WorkingDir", "workingDir", Plain),
        ("ImagePullPolicy", "imagePullPolicy", Plain),
        ("TerminationMessagePolicy", "terminationMessagePolicy", Plain),
        ("TerminationMessagePath", "terminationMessagePath", Plain),
        ("Stdin", "stdin", Plain),
        ("Tty", "tty", Plain),
        ("StdinOnce", "stdinOnce", Plain),
        ("StopSignal", "lifecycle.stopSignal", Plain),
        ("RestartPolicy", "restartPolicy", Plain));

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
        ("SeccompProfile", "seccompProfile.type", Plain),
        ("SeccompLocalhostProfile", "seccompProfile.localhostProfile", Plain),
        ("AppArmorProfile", "appArmorProfile.type", Plain),
        ("AppArmorLocalhostProfile", "appArmorProfile.localhostProfile", Plain),
        ("SELinuxUser", "seLinuxOptions.user", Plain),
        ("SELinuxRole", "seLinuxOptions.role", Plain),
        ("SELinuxType", "seLinuxOptions.type", Plain),
        ("SELinuxLevel", "seLinuxOptions.level", Plain),
        ("WindowsRunAsUserName", "windowsOptions.runAsUserName", Plain),
        ("WindowsGmsaCredentialSpecName", "windowsOptions.gmsaCredentialSpecName", Plain),
        ("WindowsGmsaCredentialSpec", "windowsOptions.gmsaCredentialSpec", Plain),
        ("WindowsHostProcess", "windowsOptions.hostProcess", Plain),
        ("ProcMount", "procMount", Plain));

    internal static FieldMap PodSecurityContext { get; } = new(
        ("RunAsNonRoot", "runAsNonRoot", Plain),
        ("RunAsUser", "runAsUser", Plain),
        ("RunAsGroup", "runAsGroup", Plain),
        ("FsGroup", "fsGroup", Plain),
        ("FsGroupChangePolicy", "fsGroupChangePolicy", Plain),
        ("SupplementalGroups", "supplementalGroups", Plain),
        ("SeccompProfile", "seccompProfile.type", Plain),
        ("SeccompLocalhostProfile", "seccompProfile.localhostProfile", Plain),
        ("AppArmorProfile", "appArmorProfile.type", Plain),
        ("AppArmorLocalhostProfile", "appArmorProfile.localhostProfile", Plain),
        ("SELinuxUser", "seLinuxOptions.user", Plain),
        ("SELinuxRole", "seLinuxOptions.role", Plain),
        ("SELinuxType", "seLinuxOptions.type", Plain),
        ("SELinuxLevel", "seLinuxOptions.level", Plain),
        ("WindowsRunAsUserName", "windowsOptions.runAsUserName", Plain),
        ("WindowsGmsaCredentialSpecName", "windowsOptions.gmsaCredentialSpecName", Plain),
        ("WindowsGmsaCredentialSpec", "windowsOptions.gmsaCredentialSpec", Plain),
        ("WindowsHostProcess", "windowsOptions.hostProcess", Plain),
        ("SupplementalGroupsPolicy", "supplementalGroupsPolicy", Plain),
        ("SELinuxChangePolicy", "seLinuxChangePolicy", Plain));

    internal static FieldMap VolumeMount { get; } = new(
        ("MountPath", "mountPath", Plain),
        ("ReadOnly", "readOnly", Plain),
        ("SubPath", "subPath", Plain),
        ("MountPropagation", "mountPropagation", Plain),
        ("SubPathExpr", "subPathExpr", Plain),
        ("RecursiveReadOnly", "recursiveReadOnly", Plain));

    internal static FieldMap EmptyDir { get; } = new(("SizeLimit", "sizeLimit", Plain));

    internal static FieldMap HostPath { get; } = new(("Path", "path", Plain), ("Type", "type", Plain));

    internal static FieldMap Csi { get; } = new(("Driver", "driver", Plain), ("ReadOnly", "readOnly", Plain), ("FsType", "fsType", Plain),
        ("NodePublishSecretName", "nodePublishSecretRef.name", Plain));

    internal static FieldMap Nfs { get; } = new(("Server", "server", Plain), ("Path", "path", Plain), ("ReadOnly", "readOnly", Plain));

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

    /// <summary>Into the Pod's <c>dnsConfig</c>.</summary>
    internal static FieldMap DnsConfig { get; } = new(
        ("Nameservers", "nameservers", Plain),
        ("Searches", "searches", Plain));

    /// <summary>An entry of the Pod's <c>hostAliases</c>.</summary>
    internal static FieldMap HostAlias { get; } = new(
        ("Ip", "ip", Plain),
        ("Hostnames", "hostnames", Plain));

    /// <summary>A Pod by itself, into its spec.</summary>
    internal static FieldMap SinglePod { get; } = new(
        ("ActiveDeadlineSeconds", "activeDeadlineSeconds", Plain));

    /// <summary>An entry of the Pod's <c>resourceClaims</c>.</summary>
    internal static FieldMap PodResourceClaim { get; } = new(
        ("Name", "name", Plain),
        ("ResourceClaimName", "resourceClaimName", Plain),
        ("ResourceClaimTemplateName", "resourceClaimTemplateName", Plain));

    /// <summary>An entry of <c>sysctls</c>.</summary>
    internal static FieldMap Sysctl { get; } = new(
        ("Name", "name", Plain),
        ("Value", "value", Plain));

    /// <summary>A rule of a Job for failed Pods.</summary>
    internal static FieldMap PodFailurePolicyRule { get; } = new(
        ("Action", "action", Plain),
        ("ExitCodes", "onExitCodes.values", Plain),
        ("ContainerName", "onExitCodes.containerName", Plain));

    /// <summary>A rule of a Job for early success.</summary>
    internal static FieldMap SuccessPolicyRule { get; } = new(
        ("SucceededIndexes", "succeededIndexes", Plain),
        ("SucceededCount", "succeededCount", Plain));

    /// <summary>A rule of a container for its exit codes.</summary>
    internal static FieldMap RestartPolicyRule { get; } = new(
        ("ExitCodes", "exitCodes.values", Plain));

    /// <summary>An entry of <c>resizePolicy</c>.</summary>
    internal static FieldMap ResizePolicy { get; } = new(
        ("ResourceName", "resourceName", Plain),
        ("RestartPolicy", "restartPolicy", Plain));

    /// <summary>An entry of <c>resources.claims</c>.</summary>
    internal static FieldMap ResourceClaim { get; } = new(
        ("Name", "name", Plain),
        ("Request", "request", Plain));

    /// <summary>Volumes of files, into their source.</summary>
    internal static FieldMap FileVolume { get; } = new(
        ("DefaultMode", "defaultMode", Mode),
        ("Optional", "optional", Plain));

    /// <summary>A token as a file.</summary>
    internal static FieldMap ServiceAccountToken { get; } = new(
        ("Path", "path", Plain),
        ("Audience", "audience", Plain),
        ("ExpirationSeconds", "expirationSeconds", Plain));

    /// <summary>Trusted certificates as a file.</summary>
    internal static FieldMap ClusterTrustBundle { get; } = new(
        ("Path", "path", Plain),
        ("Name", "name", Plain),
        ("SignerName", "signerName", Plain),
        ("Optional", "optional", Plain));

    /// <summary>A certificate of the Pod as files.</summary>
    internal static FieldMap PodCertificate { get; } = new(
        ("SignerName", "signerName", Plain),
        ("KeyType", "keyType", Plain),
        ("CredentialBundlePath", "credentialBundlePath", Plain),
        ("KeyPath", "keyPath", Plain),
        ("CertificateChainPath", "certificateChainPath", Plain),
        ("MaxExpirationSeconds", "maxExpirationSeconds", Plain));

    /// <summary>The files of an image.</summary>
    internal static FieldMap ImageVolume { get; } = new(
        ("Reference", "reference", Plain),
        ("PullPolicy", "pullPolicy", Plain));

    /// <summary>An entry of <c>matchLabelExpressions</c> of a storage class.</summary>
    internal static FieldMap AllowedTopology { get; } = new(
        ("Key", "key", Plain),
        ("Values", "values", Plain));

    /// <summary>A term of Pod affinity.</summary>
    internal static FieldMap PodAffinity { get; } = new(
        ("TopologyKey", "topologyKey", Plain),
        ("Namespaces", "namespaces", Plain),
        ("MatchLabelKeys", "matchLabelKeys", Plain),
        ("MismatchLabelKeys", "mismatchLabelKeys", Plain));

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
