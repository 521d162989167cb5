using static KubeDsl.Declarations.Attributes.FieldType;

namespace KubeDsl.Declarations.Attributes;

/// <summary>The fields of Pods: their spec, containers, volumes and placement.</summary>
internal static partial class FieldMaps
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

    /// <summary>A term of Pod affinity.</summary>
    internal static FieldMap PodAffinity { get; } = new(
        ("TopologyKey", "topologyKey", Plain),
        ("Namespaces", "namespaces", Plain),
        ("MatchLabelKeys", "matchLabelKeys", Plain),
        ("MismatchLabelKeys", "mismatchLabelKeys", Plain));
}
