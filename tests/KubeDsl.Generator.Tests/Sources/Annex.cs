// A second app for what the first one has no use for: the rarer attributes, each where an API server takes it.
using KubeDsl;

namespace Acme.Annex;

[App(Name = "annex")]
public partial class Annex
{
    // ------------------------------------------------------------------ settings
    [ConfigMap]
    public partial class Rules
    {
        [ConfigMapKey("groups: []", Name = "alerts.yml")] public partial class Alerts;
        [ConfigMapKey("a=b", Name = "app.properties")] public partial class Properties;
    }

    [Secret(External = true)]
    public partial class Vault
    {
        [SecretKey(Name = "token")] public partial class Token;
        [SecretKey(Name = "tls.crt")] public partial class Certificate;
    }

    [Secret(External = true, Type = "kubernetes.io/tls")] public partial class SiteTls;
    [Secret(External = true, Type = "kubernetes.io/dockerconfigjson")] public partial class Pull;

    // ------------------------------------------------------------------ access
    [ServiceAccount] public partial class Robot;
    [Role, PolicyRule("get", Resources = ["pods/log"])] public partial class LogReader;
    [ClusterRole, AggregationRule("rbac.example.com/aggregate-to-monitoring=true")] public partial class Monitoring;
    [RoleBinding<LogReader>, UserSubject("ann@example.com"), GroupSubject("oncall"), ServiceAccountSubject<Robot>] public partial class ReadersOfLogs;
    [ClusterRoleBinding<Monitoring>, ServiceAccountSubject("prometheus", Namespace = "monitoring")] public partial class MonitoringForAll;

    // ------------------------------------------------------------------ policies and quotas
    [ResourceQuota, Hard("pods", "10"), ScopeSelector(ResourceQuotaScope.PriorityClass, ScopeSelectorOperator.In, "high", "urgent")] public partial class Urgent;
    [StorageClass("csi.example.com"), AllowedTopology("topology.kubernetes.io/zone", "a", "b")] public partial class Zonal;
    [NetworkPolicy] public partial class NobodyIn;
    [NetworkPolicy, Selector<Site>, AllowTo("10.0.0.0/8", Except = ["10.1.0.0/16"], Ports = ["5432", "8000-8100"]), AllowToNamespace("kube-system", PodSelector = "k8s-app=kube-dns", Ports = ["53/UDP"])] public partial class SiteOut;

    // ------------------------------------------------------------------ Services by themselves
    [Service(Type = ServiceType.ExternalName, ExternalName = "db.example.com")] public partial class Elsewhere;
    [Service, Selector("app.kubernetes.io/name", "site"), ServicePort(8088, TargetPort = "web"), ServicePort(9188, TargetPort = "9180", Protocol = Protocol.TCP)] public partial class Both;

    // ------------------------------------------------------------------ workloads
    [Deployment(ReadinessGates = ["example.com/warm"], HostUsers = false)]
    [Container("registry.example.com/site:1.0")]
    [Requests(Cpu = "250m", Memory = "128Mi"), Limits(Memory = "256Mi")]
    [ResizePolicy("cpu", ResourceResizeRestartPolicy.NotRequired), ResizePolicy("memory", ResourceResizeRestartPolicy.RestartContainer)]
    [ReadinessProbe<Web>(HttpGet = "/", HttpHeaders = ["X-Probe: ready"]), PostStart<Web>(HttpGet = "/warm"), PreStop<Web>(HttpGet = "/drain")]
    [ImagePullSecret<Pull>, ServiceAccount<Robot>]
    [HostAlias("10.0.0.1", "db.internal", "cache.internal"), DnsConfig(Nameservers = ["10.0.0.2"], Searches = ["example.com"], Options = ["ndots:2", "edns0"])]
    [VolumeMount<Everything>("/var/run/all", ReadOnly = true), VolumeMount<Files>("/etc/site", ReadOnly = true), VolumeMount<Keys>("/etc/keys", ReadOnly = true), VolumeMount<Self>("/etc/self"), VolumeMount<Models>("/models"), VolumeMount<Archive>("/archive"), VolumeMount<Inline>("/inline")]
    [Service, ServicePort<Web>(80), ServicePort<Metrics>(9180)]
    [HorizontalPodAutoscaler(MinReplicas = 2, MaxReplicas = 9, CpuUtilization = 70)]
    [ContainerResourceMetric<Site>("memory", AverageValue = "200Mi"), PodsMetric("requests_per_second", "100", Selector = "verb=get"), ObjectMetric("hits", "networking.k8s.io/v1", "Ingress", "front", Value = "1k"), ExternalMetric("queue_length", AverageValue = "30", Selector = "queue=site")]
    [ScaleUpPolicy(ScalingPolicyType.Pods, 4, 60), ScaleUpPolicy(ScalingPolicyType.Percent, 100, 60), ScaleDownPolicy(ScalingPolicyType.Percent, 10, 120)]
    public partial class Site
    {
        [ContainerPort(8080)] public partial class Web;
        [ContainerPort(9180)] public partial class Metrics;

        [Projected(DefaultMode = "0440")]
        [ProjectedSource<Rules>, Item<Rules.Alerts>("rules/alerts.yml", Mode = "0444"), ProjectedSource<Vault>(Optional = true)]
        [ServiceAccountToken("token", Audience = "vault", ExpirationSeconds = 3600), DownwardApiItem("labels", FieldPath = "metadata.labels"), DownwardApiItem<Site>("limit", ResourceFieldRef.LimitsMemory, Divisor = "1Mi")]
        public partial class Everything;

        [ConfigMapVolume<Rules>(DefaultMode = "0644"), Item<Rules.Properties>("app.properties")] public partial class Files;
        [SecretVolume<Vault>(DefaultMode = "0400"), Item<Vault.Token>("token")] public partial class Keys;
        [DownwardApi, DownwardApiItem("name", FieldPath = FieldRef.Name), DownwardApiItem("annotations", FieldPath = "metadata.annotations", Mode = "0444")] public partial class Self;
        [ImageVolume("registry.example.com/models:7", PullPolicy = ImagePullPolicy.IfNotPresent)] public partial class Models;
        [PersistentVolumeClaimVolume<Shelf>(ReadOnly = true)] public partial class Archive;
        [Csi("inline.csi.example.com"), VolumeAttribute("size", "1Gi")] public partial class Inline;
    }

    [PersistentVolumeClaim("10Gi", AccessModes = [AccessMode.ReadOnlyMany])] public partial class Shelf;
    [PersistentVolumeClaim("10Gi", VolumeMode = VolumeMode.Block)] public partial class Raw;

    [StatefulSet, PodRequests(Cpu = "1", Memory = "1Gi"), PodLimits(Cpu = "2", Memory = "2Gi")]
    [Container("registry.example.com/block:1.0"), VolumeDevice<Raw>("/dev/xvda")]
    [PodSecurityContext(RunAsUser = 1000), Sysctl("net.ipv4.tcp_syncookies", "1")]
    public partial class Blocks;

    [Deployment(Replicas = 0), Container("registry.example.com/device:1.0"), Requests(Cpu = "100m", Memory = "64Mi"), Limits(Memory = "64Mi")]
    [PodResourceClaim("card", ResourceClaimTemplateName = "card"), ResourceClaim("card")]
    public partial class Device;

    [Job(Completions = 6, Parallelism = 3, CompletionMode = CompletionMode.Indexed, BackoffLimitPerIndex = 1, MaxFailedIndexes = 2)]
    [Container("registry.example.com/sweep:1.0"), Requests(Cpu = "100m", Memory = "64Mi"), Limits(Memory = "64Mi")]
    [PodFailurePolicyRule(PodFailurePolicyAction.FailIndex, ExitCodes = [42, 43]), PodFailurePolicyRule(PodFailurePolicyAction.Ignore, PodConditions = ["DisruptionTarget"])]
    [SuccessPolicyRule(SucceededIndexes = "0-2,5", SucceededCount = 3)]
    public partial class Sweep;

    [CronJob("*/20 * * * *"), Container("registry.example.com/retry:1.0"), Requests(Cpu = "100m", Memory = "64Mi"), Limits(Memory = "64Mi")]
    [PodFailurePolicyRule(PodFailurePolicyAction.FailJob, ExitCodes = [0], Operator = ExitCodeOperator.NotIn)]
    public partial class Retry;

    // ------------------------------------------------------------------ the edge
    [Ingress(IngressClassName = "nginx"), IngressPath<Site.Web>("/", Host = "site.example.com"), DefaultBackend<Site.Metrics>]
    [IngressTls<SiteTls>("site.example.com"), IngressTls("other-tls", "other.example.com")]
    public partial class Front;
}

[NodePool] public partial class Workers;

[Cluster(Version = "1.36", Zones = ["a", "b"]), Nodes<Workers>(4, Cpu = "8", Memory = "32Gi", EphemeralStorage = "100Gi")]
public partial class Hall;

[Environment<Annex, Hall>(Namespace = "annex")]
public partial class Live;
