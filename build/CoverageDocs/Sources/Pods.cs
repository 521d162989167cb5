using KubeDsl;

namespace KubeDsl.Coverage.Pods;

/// <summary>The fields of workloads and of their Pods.</summary>
[App]
public partial class Pods
{
    [Secret]
    public partial class Registry;

    [ServiceAccount(AutomountServiceAccountToken = true, ImagePullSecrets = ["mirror"]), ImagePullSecret<Registry>]
    public partial class Robot;

    [PriorityClass(1000, GlobalDefault = false, PreemptionPolicy = PreemptionPolicy.Never, Description = "what must run")]
    public partial class Important;

    [Deployment(
        Replicas = 2,
        MinReadySeconds = 5,
        ProgressDeadlineSeconds = 300,
        RevisionHistoryLimit = 3,
        Paused = false,
        Strategy = DeploymentStrategyType.RollingUpdate,
        MaxSurge = "1",
        MaxUnavailable = "25%",
        TerminationGracePeriodSeconds = 20,
        PreemptionPolicy = PreemptionPolicy.Never,
        AutomountServiceAccountToken = true,
        DnsPolicy = DnsPolicy.None,
        RuntimeClassName = "gvisor",
        SchedulerName = "default-scheduler",
        EnableServiceLinks = true,
        ShareProcessNamespace = false,
        ImagePullSecrets = ["mirror"],
        Hostname = "web",
        Subdomain = "inner",
        HostIPC = false,
        HostPID = false,
        HostUsers = false,
        SetHostnameAsFQDN = true,
        OS = "linux",
        ReadinessGates = ["example.com/registered"])]
    [Container("web:1"), ServiceAccount<Robot>, PriorityClass<Important>, ImagePullSecret<Registry>]
    [DnsConfig(Nameservers = ["10.0.0.10"], Searches = ["shop.local"], Options = ["ndots:2", "edns0"])]
    [HostAlias("127.0.0.1", "a.local", "b.local")]
    [PodRequests(Cpu = "500m", Memory = "512Mi"), PodLimits(Cpu = "1", Memory = "1Gi")]
    [PodResourceClaim("gpu", ResourceClaimTemplateName = "one-gpu"), PodResourceClaim("shared", ResourceClaimName = "shared-gpu"), ResourceClaim("gpu", Request = "main")]
    [PodSecurityContext(
        RunAsNonRoot = true,
        RunAsUser = 1000,
        RunAsGroup = 1000,
        FsGroup = 2000,
        FsGroupChangePolicy = FsGroupChangePolicy.OnRootMismatch,
        SupplementalGroups = [3000],
        SupplementalGroupsPolicy = SupplementalGroupsPolicy.Strict,
        SeccompProfile = SeccompProfileType.Localhost,
        SeccompLocalhostProfile = "web.json",
        AppArmorProfile = AppArmorProfileType.Localhost,
        AppArmorLocalhostProfile = "web",
        SELinuxUser = "system_u",
        SELinuxRole = "system_r",
        SELinuxType = "container_t",
        SELinuxLevel = "s0:c123,c456",
        SELinuxChangePolicy = SELinuxChangePolicy.Recursive)]
    [Sysctl("net.ipv4.ip_local_port_range", "1024 65535")]
    [Label("team", "shop"), Annotation("example.com/owner", "shop")]
    public partial class Web;

    [StatefulSet(
        Replicas = 3,
        MinReadySeconds = 5,
        PodManagementPolicy = PodManagementPolicy.Parallel,
        RevisionHistoryLimit = 3,
        ServiceName = "store",
        UpdateStrategy = StatefulSetUpdateStrategyType.RollingUpdate,
        Partition = 1,
        MaxUnavailable = "1",
        OrdinalsStart = 1,
        WhenDeleted = PersistentVolumeClaimRetention.Delete,
        WhenScaled = PersistentVolumeClaimRetention.Retain,
        PriorityClassName = "system-cluster-critical",
        ServiceAccountName = "store",
        HostnameOverride = "store")]
    [Container("store:1"), VolumeMount<Data>("/data")]
    public partial class Store
    {
        [VolumeClaimTemplate("10Gi", StorageClassName = "fast"), Label("tier", "data"), Annotation("example.com/backup", "daily")]
        public partial class Data;
    }

    [DaemonSet(
        MinReadySeconds = 5,
        RevisionHistoryLimit = 3,
        UpdateStrategy = DaemonSetUpdateStrategyType.RollingUpdate,
        MaxSurge = "0",
        MaxUnavailable = "10%",
        HostNetwork = true,
        HostPID = true)]
    [Container("agent:1")]
    public partial class Agent;

    [Pod(RestartPolicy = PodRestartPolicy.Never, ActiveDeadlineSeconds = 60, SchedulingGates = ["example.com/quota"])]
    [Container("once:1"), SecurityContext(FsGroup = 2000)]
    public partial class Once;

    [Pod(NodeName = "node-1")]
    [Container("pinned:1")]
    public partial class Pinned;

    [Pod(OS = "windows")]
    [Container("iis:1", StopSignal = "SIGTERM")]
    [PodSecurityContext(WindowsRunAsUserName = "ContainerUser", WindowsGmsaCredentialSpecName = "gmsa", WindowsGmsaCredentialSpec = "{}", WindowsHostProcess = false)]
    [SecurityContext(WindowsRunAsUserName = "ContainerUser", WindowsGmsaCredentialSpecName = "gmsa", WindowsGmsaCredentialSpec = "{}", WindowsHostProcess = false)]
    public partial class Iis;
}
