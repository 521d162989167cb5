// An app as large as apps get, with every kind and most attributes. Tests compile it, and every object of it must be one that an API server takes.
using System;
using KubeDsl;

namespace Acme.Platform;

[AttributeUsage(AttributeTargets.Class)]
[Requests(Cpu = "50m", Memory = "64Mi", EphemeralStorage = "128Mi"), Limits(Memory = "128Mi", EphemeralStorage = "256Mi")]
[SecurityContext(RunAsUser = 65532, RunAsGroup = 65532)]
[Label("acme.example.com/tier", "small"), Annotation("acme.example.com/owner", "team-platform")]
public sealed class SmallAttribute : PresetAttribute;

[App(Name = "platform")]
public partial class Platform
{
    [Parameter(Default = "2026.11.3")] public partial class Tag;
    [Parameter(Default = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")] public partial class OAuthDigest;

    // ------------------------------------------------------------------ settings and secrets
    [ConfigMap]
    public partial class AppSettings
    {
        [ConfigMapKey("Information", Name = "Logging__LogLevel__Default")] public partial class LogLevel;
        [ConfigMapKey("yes")] public partial class FeatureSearch;
        [ConfigMapKey("0777")] public partial class FileMode;
        [ConfigMapKey("12:30:45")] public partial class Window;
        [ConfigMapKey("")] public partial class Empty;
        [ConfigMapKey("1e3")] public partial class Threshold;
        [ConfigMapKey(" leading and trailing ")] public partial class Padded;
        [ConfigMapKey("a: b # no comment")] public partial class Yamlish;
    }

    [ConfigMap(Immutable = true, Name = "proxy-files")]
    public partial class ProxyFiles
    {
        [ConfigMapKey("worker_processes auto;\nevents { }\n\thttp {\n  server { listen 8443 ssl; }\n}\n", Name = "nginx.conf")] public partial class NginxConf;
        [ConfigMapKey("{\n  \"a\": [1, 2, \"ü\"]\n}", Name = "limits.json")] public partial class LimitsJson;
        [ConfigMapKey("last line without end\r\nand a carriage return", Name = "motd")] public partial class Motd;
    }

    [ConfigMap(Hash = false)]
    public partial class Banner
    {
        [ConfigMapKey("Willkommen")] public partial class Text;
    }

    [Secret(External = true, Name = "platform-db")]
    public partial class Database
    {
        [SecretKey] public partial class ConnectionString;
        [SecretKey(Name = "ca.crt")] public partial class Ca;
    }

    [Secret(External = true)]
    public partial class BrokerCredentials
    {
        [SecretKey] public partial class User;
        [SecretKey] public partial class Password;
    }

    [Secret(External = true, Type = "kubernetes.io/dockerconfigjson")] public partial class Registry;

    // ------------------------------------------------------------------ the cluster's own things
    [PriorityClass(900000, Description = "what customers notice first")] public partial class Critical;
    [PriorityClass(-100, PreemptionPolicy = PreemptionPolicy.Never)] public partial class Batch;

    [StorageClass("ebs.csi.aws.com", VolumeBindingMode = VolumeBindingMode.WaitForFirstConsumer, ReclaimPolicy = ReclaimPolicy.Retain, AllowVolumeExpansion = true)]
    [StorageParameter("type", "gp3"), StorageParameter("iops", "6000")]
    public partial class FastDisk;

    [ResourceQuota]
    [Hard("requests.cpu", "64"), Hard("requests.memory", "256Gi"), Hard("limits.memory", "384Gi"), Hard("pods", "400"), Hard("persistentvolumeclaims", "60"), Hard("count/jobs.batch", "100")]
    public partial class Budget;

    [LimitRange]
    [LimitRangeItem(LimitType.Container, "memory", Min = "16Mi", Max = "32Gi", Default = "512Mi", DefaultRequest = "256Mi", MaxLimitRequestRatio = "4")]
    [LimitRangeItem(LimitType.Container, "cpu", Max = "8")]
    [LimitRangeItem(LimitType.Pod, "memory", Max = "64Gi")]
    [LimitRangeItem(LimitType.PersistentVolumeClaim, "storage", Min = "1Gi", Max = "2Ti")]
    public partial class Bounds;

    [KubernetesObject("networking.k8s.io/v1", "IngressClass"), Patch("spec.controller", "k8s.io/ingress-nginx")]
    public partial class PublicEdge;

    // ------------------------------------------------------------------ access
    [Role]
    [PolicyRule("get", "list", "watch", Resources = ["configmaps", "pods"])]
    [PolicyRule("create", "update", ApiGroups = ["coordination.k8s.io"], Resources = ["leases"], ResourceNames = ["leader"])]
    public partial class LeaderElector;

    [ClusterRole]
    [PolicyRule("get", "list", "watch", Resources = ["nodes", "nodes/metrics", "services", "endpoints", "pods"])]
    [PolicyRule("get", NonResourceURLs = ["/metrics", "/metrics/cadvisor"])]
    public partial class MetricsReader;

    [ServiceAccount(ImagePullSecrets = ["registry"]), RoleBinding<LeaderElector>] public partial class Dispatcher;
    [ServiceAccount(AutomountServiceAccountToken = true), ClusterRoleBinding<MetricsReader>] public partial class Prometheus;

    // ------------------------------------------------------------------ claims
    [PersistentVolumeClaim("500Gi", AccessModes = [AccessMode.ReadWriteMany], StorageClassName = "shared-files")] public partial class Uploads;
    [PersistentVolumeClaim("20Gi")] public partial class Reports;

    // ------------------------------------------------------------------ the edge
    [Deployment(Replicas = 3, MaxSurge = "1", MaxUnavailable = "0", MinReadySeconds = 10, ProgressDeadlineSeconds = 300, RevisionHistoryLimit = 3, TerminationGracePeriodSeconds = 45, ImagePullSecrets = ["registry"])]
    [Container("registry.example.com:5000/platform/gateway"), ImageTag<Tag>]
    [Requests(Cpu = "500m", Memory = "256Mi"), Limits(Cpu = "2", Memory = "512Mi")]
    [StartupProbe<Https>(HttpGet = "/startup?deep=true", Scheme = ProbeScheme.HTTPS, FailureThreshold = 60, PeriodSeconds = 1)]
    [ReadinessProbe<Https>(HttpGet = "/ready", Scheme = ProbeScheme.HTTPS, TimeoutSeconds = 2, SuccessThreshold = 2)]
    [LivenessProbe<Https>(TcpSocket = true, InitialDelaySeconds = 5, TerminationGracePeriodSeconds = 10)]
    [PreStop(SleepSeconds = 15)]
    [EnvFrom<AppSettings>(Prefix = "APP_"), Env<Orders.Http>("Services__Orders"), Env<Payments.Grpc>("PAYMENTS_ADDRESS", As = EndpointFormat.HostPort), Env<Catalog.Http>("CATALOG_HOST", As = EndpointFormat.Host)]
    [Env("POD_NAME", FieldPath = FieldRef.Name), Env("NODE_IP", FieldPath = FieldRef.HostIP), Env("GOMEMLIMIT", Resource = ResourceFieldRef.LimitsMemory), Env("CPUS", Resource = ResourceFieldRef.LimitsCpu, Divisor = "1m")]
    [VolumeMount<ProxyFiles>("/etc/nginx/nginx.conf", SubPath = "nginx.conf", ReadOnly = true), VolumeMount<Cache>("/var/cache/nginx"), VolumeMount<Database>("/etc/ssl/db", ReadOnly = true)]
    [PriorityClass<Critical>, NodeSelector<Pools.General>]
    [TopologySpreadConstraint(Topology.Zone, MaxSkew = 1), TopologySpreadConstraint(Topology.Hostname, WhenUnsatisfiable = WhenUnsatisfiable.ScheduleAnyway, MatchLabelKeys = ["pod-template-hash"])]
    [Service(Type = ServiceType.LoadBalancer, ExternalTrafficPolicy = TrafficPolicy.Local, LoadBalancerSourceRanges = ["203.0.113.0/24", "2001:db8::/32"]), ServicePort<Https>(443, NodePort = 30443)]
    [PodDisruptionBudget(MinAvailable = "60%", UnhealthyPodEvictionPolicy = UnhealthyPodEvictionPolicy.AlwaysAllow)]
    [NetworkPolicy, AllowFrom("0.0.0.0/0", Except = ["198.51.100.0/24"])]
    public partial class EdgeGateway
    {
        [ContainerPort(8443)] public partial class Https;
        [EmptyDir(SizeLimit = "256Mi")] public partial class Cache;

        [InitContainer("busybox:1.37", Command = ["sh", "-c", "until nslookup orders; do sleep 1; done"]), Small]
        public partial class WaitForOrders;

        [Sidecar("quay.io/oauth2-proxy/oauth2-proxy"), ImageDigest<OAuthDigest>, Small]
        [ReadinessProbe<Auth>(HttpGet = "/ping")]
        [EnvFrom<BrokerCredentials>(Optional = true)]
        public partial class OAuth2Proxy
        {
            [ContainerPort(4180)] public partial class Auth;
        }

        [Container("nginx/nginx-prometheus-exporter:1.4.0", Args = ["--nginx.scrape-uri=http://localhost:8080/stub_status"]), Small]
        public partial class Exporter
        {
            [ContainerPort(9113)] public partial class Metrics;
        }
    }

    [Ingress(IngressClassName = "public-edge", Host = "api.example.com", TlsSecretName = "api-tls")]
    [IngressPath<Orders.Http>("/orders"), IngressPath<Catalog.Http>("/catalog"), IngressPath<Search.Http>("/search", PathType = PathType.Exact), IngressPath<Orders.Http>("/v1/orders", Host = "legacy.example.com")]
    [Annotation("nginx.ingress.kubernetes.io/proxy-body-size", "20m")]
    public partial class PublicApi;

    [Ingress(Host = "*.tenants.example.com"), IngressPath<Tenants.Http>("/")]
    public partial class TenantSites;

    // ------------------------------------------------------------------ services
    [Requests(Cpu = "200m", Memory = "384Mi"), Limits(Memory = "768Mi")]
    [EnvFrom<AppSettings>, Env<Database.ConnectionString>("ConnectionStrings__Main")]
    [NodeSelector<Pools.General>, TopologySpreadConstraint(Topology.Zone, WhenUnsatisfiable = WhenUnsatisfiable.ScheduleAnyway)]
    public abstract class DotNetService;

    [Deployment]
    [Container("registry.example.com:5000/platform/orders"), ImageTag<Tag>]
    [ReadinessProbe<Http>(HttpGet = "/healthz"), LivenessProbe<Http>(HttpGet = "/livez")]
    [Env<Events.Broker>("Kafka__Bootstrap", As = EndpointFormat.HostPort), Env<BrokerCredentials.User>("Kafka__User"), Env<BrokerCredentials.Password>("Kafka__Password")]
    [Service(SessionAffinity = SessionAffinity.ClientIP), ServicePort<Http>(80), ServicePort<Metrics>(9090, Name = "http-metrics")]
    [HorizontalPodAutoscaler(MinReplicas = 4, MaxReplicas = 40, CpuUtilization = 65, MemoryUtilization = 80, ScaleUpStabilizationWindowSeconds = 0, ScaleDownStabilizationWindowSeconds = 600)]
    [PodDisruptionBudget(MaxUnavailable = "25%")]
    [DependsOn<MigrateSchema>]
    [NetworkPolicy, AllowFrom<EdgeGateway>, AllowFromNamespace("ingress-nginx"), AllowFromNamespace("monitoring")]
    public partial class Orders : DotNetService
    {
        [ContainerPort(8080)] public partial class Http;
        [ContainerPort(9090)] public partial class Metrics;
        [EmptyDir(Medium = EmptyDirMedium.Memory, SizeLimit = "32Mi")] public partial class Scratch;
    }

    [Deployment(Strategy = DeploymentStrategyType.Recreate, Replicas = 2)]
    [Container("registry.example.com:5000/platform/payments"), ImageTag<Tag>]
    [ReadinessProbe<Grpc>(Grpc = true, GrpcService = "acme.payments.v1.Payments"), LivenessProbe<Grpc>(Grpc = true)]
    [Service(InternalTrafficPolicy = TrafficPolicy.Cluster), ServicePort<Grpc>(50051)]
    [PodAntiAffinity(Topology.Hostname), PodAffinity<Orders>(Topology.Zone, Weight = 50)]
    [PostStart(Exec = ["/bin/sh", "-c", "echo started"])]
    public partial class Payments : DotNetService
    {
        [ContainerPort(50051, AppProtocol = "kubernetes.io/h2c")] public partial class Grpc;
    }

    [Deployment(Replicas = 2)]
    [Container("registry.example.com:5000/platform/catalog"), ImageTag<Tag>]
    [ReadinessProbe<Http>(HttpGet = "/healthz")]
    [VolumeMount<Uploads>("/srv/uploads", SubPath = "catalog/images", ReadOnly = true)]
    [Env<Cache.Resp>("REDIS_URL"), Env<Search.Http>("SEARCH_URL")]
    [Service, ServicePort<Http>(80)]
    [Patch("spec.template.spec.hostAliases[0].ip", "10.20.30.40"), Patch("spec.template.spec.hostAliases[0].hostnames", new[] { "erp.internal", "crm.internal" })]
    [Patch("spec.trafficDistribution", "PreferSameZone", Kind = Kinds.Service)]
    public partial class Catalog : DotNetService
    {
        [ContainerPort(8080)] public partial class Http;
    }

    [Deployment(Replicas = 1, DnsPolicy = DnsPolicy.Default, EnableServiceLinks = true, ShareProcessNamespace = true, Hostname = "tenants", Subdomain = "sites")]
    [Container("registry.example.com:5000/platform/tenants", ImagePullPolicy = ImagePullPolicy.Always, WorkingDir = "/app", TerminationMessagePolicy = TerminationMessagePolicy.FallbackToLogsOnError), ImageTag<Tag>]
    [Service(Type = ServiceType.NodePort), ServicePort<Http>(8080, NodePort = 30080)]
    public partial class Tenants : DotNetService
    {
        [ContainerPort(3000)] public partial class Http;
    }

    [Deployment, Small]
    [Container("registry.example.com:5000/platform/mailer"), ImageTag<Tag>]
    [HorizontalPodAutoscaler(MinReplicas = 2, MaxReplicas = 10, CpuUtilization = 50)]
    [Env<Events.Broker>("BROKER", As = EndpointFormat.Host), Env<Mail.Smtp>("SMTP", As = EndpointFormat.HostPort)]
    [Toleration("spot", Operator = TolerationOperator.Exists, Effect = TaintEffect.NoSchedule), NodeAffinity("acme.example.com/spot", NodeAffinityOperator.Exists, Weight = 80)]
    public partial class Mailer;

    [Deployment(Replicas = 1), Small]
    [Container("axllent/mailpit:v1.21")]
    [Service, ServicePort<Smtp>(25), ServicePort<Web>(80)]
    public partial class Mail
    {
        [ContainerPort(1025)] public partial class Smtp;
        [ContainerPort(8025)] public partial class Web;
    }

    [Deployment(Replicas = 2, AutomountServiceAccountToken = true), Small]
    [Container("registry.example.com:5000/platform/dispatcher"), ImageTag<Tag>]
    [ServiceAccount<Dispatcher>]
    public partial class JobDispatcher;

    [Deployment(Replicas = 2)]
    [Container("registry.example.com:5000/platform/vision"), ImageTag<Tag>]
    [Requests(Cpu = "2", Memory = "8Gi"), Limits(Memory = "8Gi"), Extended("nvidia.com/gpu", 1)]
    [NodeSelector<Pools.Gpu>, PriorityClass<Batch>]
    [VolumeMount<Model>("/models"), VolumeMount<Shm>("/dev/shm")]
    public partial class Vision
    {
        [Ephemeral("50Gi", StorageClassName = "fast-disk")] public partial class Model;
        [EmptyDir(Medium = EmptyDirMedium.Memory)] public partial class Shm;
    }

    // ------------------------------------------------------------------ state
    [StatefulSet(Replicas = 3, PodManagementPolicy = PodManagementPolicy.Parallel, WhenDeleted = PersistentVolumeClaimRetention.Retain, WhenScaled = PersistentVolumeClaimRetention.Delete, TerminationGracePeriodSeconds = 120, MinReadySeconds = 5)]
    [Container("apache/kafka:3.9.0")]
    [Requests(Cpu = "1", Memory = "4Gi"), Limits(Memory = "4Gi")]
    [ReadinessProbe<Broker>(TcpSocket = true), PodSecurityContext(FsGroup = 1000, FsGroupChangePolicy = FsGroupChangePolicy.OnRootMismatch, RunAsUser = 1000)]
    [VolumeMount<Log>("/var/lib/kafka/data"), VolumeMount<Meta>("/var/lib/kafka/meta"), VolumeMount<Tmp>("/tmp")]
    [NodeSelector<Pools.Data>, PodAntiAffinity(Topology.Hostname), TopologySpreadConstraint(Topology.Zone, MinDomains = 3)]
    [Service(Headless = true, PublishNotReadyAddresses = true), ServicePort<Broker>(9092), ServicePort<Controller>(9093)]
    [PodDisruptionBudget(MaxUnavailable = "1")]
    public partial class Events
    {
        [ContainerPort(9092)] public partial class Broker;
        [ContainerPort(9093)] public partial class Controller;
        [VolumeClaimTemplate("200Gi", StorageClassName = "fast-disk")] public partial class Log;
        [VolumeClaimTemplate("1Gi", StorageClassName = "fast-disk", AccessModes = [AccessMode.ReadWriteOncePod])] public partial class Meta;
        [EmptyDir] public partial class Tmp;
    }

    [StatefulSet(Replicas = 2, UpdateStrategy = StatefulSetUpdateStrategyType.RollingUpdate, Partition = 1)]
    [Container("opensearchproject/opensearch:2.18.0")]
    [Requests(Cpu = "1", Memory = "3Gi"), Limits(Memory = "4Gi"), SecurityContext(ReadOnlyRootFilesystem = false, Add = ["IPC_LOCK"])]
    [ReadinessProbe<Http>(HttpGet = "/_cluster/health")]
    [VolumeMount<Index>("/usr/share/opensearch/data")]
    [NodeSelector<Pools.Data>]
    [Service, ServicePort<Http>(9200)]
    public partial class Search
    {
        [ContainerPort(9200)] public partial class Http;
        [VolumeClaimTemplate("100Gi")] public partial class Index;

        [InitContainer("busybox:1.37", Command = ["sysctl", "-w", "vm.max_map_count=262144"]), SecurityContext(Privileged = true, RunAsNonRoot = false, RunAsUser = 0)]
        public partial class Sysctl;
    }

    [StatefulSet(UpdateStrategy = StatefulSetUpdateStrategyType.OnDelete)]
    [Container("redis:7.4-alpine", Args = ["--save", "", "--appendonly", "no"])]
    [Requests(Cpu = "100m", Memory = "1Gi"), Limits(Memory = "1Gi")]
    [ReadinessProbe(Exec = ["redis-cli", "ping"], PeriodSeconds = 5)]
    [NodeSelector<Pools.Data>]
    [Service, ServicePort<Resp>(6379)]
    public partial class Cache
    {
        [ContainerPort(6379)] public partial class Resp;
    }

    // ------------------------------------------------------------------ on every node
    [DaemonSet(MaxUnavailable = "10%", HostNetwork = true, DnsPolicy = DnsPolicy.ClusterFirstWithHostNet, PriorityClassName = "system-node-critical"), Small]
    [Container("quay.io/prometheus/node-exporter:v1.8.2", Args = ["--path.rootfs=/host"])]
    [VolumeMount<Root>("/host", ReadOnly = true, MountPropagation = MountPropagation.HostToContainer)]
    [Toleration(Operator = TolerationOperator.Exists)]
    public partial class NodeExporter
    {
        [ContainerPort(9100, HostPort = 9100)] public partial class Metrics;
        [HostPath("/", Type = HostPathType.Directory)] public partial class Root;
    }

    [DaemonSet(UpdateStrategy = DaemonSetUpdateStrategyType.OnDelete), Small]
    [Container("fluent/fluent-bit:3.2.4"), SecurityContext(RunAsUser = 0, RunAsNonRoot = false)]
    [VolumeMount<Logs>("/var/log", ReadOnly = true), VolumeMount<ProxyFiles>("/etc/fluent"), VolumeMount<State>("/state")]
    [Toleration("dedicated", "data"), Toleration("nvidia.com/gpu", Operator = TolerationOperator.Exists), Toleration("node.kubernetes.io/unreachable", Operator = TolerationOperator.Exists, Effect = TaintEffect.NoExecute, TolerationSeconds = 60)]
    public partial class LogShipper
    {
        [HostPath("/var/log")] public partial class Logs;
        [HostPath("/var/lib/fluent-bit", Type = HostPathType.DirectoryOrCreate)] public partial class State;
    }

    [DaemonSet]
    [Container("registry.k8s.io/csi-secrets-store/driver:v1.4.7"), SecurityContext(Privileged = true, RunAsUser = 0, RunAsNonRoot = false, ReadOnlyRootFilesystem = false)]
    [Requests(Cpu = "50m", Memory = "100Mi"), Limits(Memory = "200Mi")]
    [VolumeMount<Kubelet>("/var/lib/kubelet/pods", MountPropagation = MountPropagation.Bidirectional)]
    public partial class SecretsDriver
    {
        [HostPath("/var/lib/kubelet/pods", Type = HostPathType.DirectoryOrCreate)] public partial class Kubelet;
    }

    // ------------------------------------------------------------------ jobs
    [Job(BackoffLimit = 3, TtlSecondsAfterFinished = 86400, ActiveDeadlineSeconds = 1800)]
    [Container("registry.example.com:5000/platform/orders", Args = ["migrate", "--wait"]), ImageTag<Tag>]
    public partial class MigrateSchema : DotNetService;

    [Job(Completions = 8, Parallelism = 4, CompletionMode = CompletionMode.Indexed, RestartPolicy = JobRestartPolicy.OnFailure), Small]
    [Container("registry.example.com:5000/platform/catalog", Args = ["seed"]), ImageTag<Tag>]
    [NodeSelector("kubernetes.io/arch", "amd64")]
    public partial class SeedCatalog;

    [CronJob("15 2 * * MON-FRI", TimeZone = "Europe/Berlin", ConcurrencyPolicy = ConcurrencyPolicy.Replace, StartingDeadlineSeconds = 600, SuccessfulJobsHistoryLimit = 1, FailedJobsHistoryLimit = 5, BackoffLimit = 0), Small]
    [Container("registry.example.com:5000/platform/reports"), ImageTag<Tag>]
    [VolumeMount<Reports>("/out"), PriorityClass<Batch>]
    public partial class NightlyReport;

    [CronJob("@hourly", Suspend = true), Small]
    [Container("curlimages/curl:8.11.1", Args = ["-fsS", "$(TARGET)/internal/sweep"])]
    [Env<Orders.Http>("TARGET")]
    public partial class HourlySweepOfAbandonedShoppingCarts;

    [Pod(RestartPolicy = PodRestartPolicy.Never), Small]
    [Container("nicolaka/netshoot:v0.13", Command = ["sleep", "infinity"], Stdin = true, Tty = true)]
    [VolumeMount<Share>("/mnt"), VolumeMount<Vault>("/vault")]
    public partial class Toolbox
    {
        [Nfs("files.example.com", "/exports/tools", ReadOnly = true)] public partial class Share;
        [Csi("secrets-store.csi.k8s.io", ReadOnly = true)] public partial class Vault;
    }
}

public static partial class Pools
{
    [NodePool] public partial class General;
    [NodePool(LabelKey = "acme.example.com/pool"), Taint("dedicated", "data", TaintEffect.NoSchedule)] public partial class Data;
    [NodePool, Taint("nvidia.com/gpu", TaintEffect.NoSchedule), Extended("nvidia.com/gpu", 4)] public partial class Gpu;
}

[Cluster(Version = "1.36", Region = "eu-central-1", Zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"])]
[Nodes<Pools.General>(9, Cpu = "16", Memory = "64Gi", EphemeralStorage = "200Gi")]
[Nodes<Pools.Data>(6, Cpu = "8", Memory = "32Gi", EphemeralStorage = "500Gi")]
[Nodes<Pools.Gpu>(2, Cpu = "16", Memory = "128Gi", EphemeralStorage = "500Gi")]
public partial class Frankfurt;

[Cluster(Version = "1.36", Zones = ["local"])]
[Nodes<Pools.General>(2, Cpu = "8", Memory = "32Gi", EphemeralStorage = "100Gi")]
[Nodes<Pools.Data>(2, Cpu = "8", Memory = "32Gi", EphemeralStorage = "100Gi")]
public partial class Laptop;

[Environment<Platform, Frankfurt>(Namespace = "platform"), Namespace, Label("pod-security.kubernetes.io/enforce", "privileged"), Survives(Nodes = 1)]
public partial class Production;

[Environment<Platform, Laptop>(Namespace = "platform-dev"), Without(Kinds.PodDisruptionBudget | Kinds.NetworkPolicy | Kinds.ResourceQuota | Kinds.LimitRange), Without<Platform.Vision>]
public partial class Development
{
    [Overrides<Platform.EdgeGateway>, Deployment(Replicas = 1), Service(Type = ServiceType.NodePort, LoadBalancerSourceRanges = [])] partial class EdgeGateway;
    [Overrides<Platform.Orders>, HorizontalPodAutoscaler(MinReplicas = 1, MaxReplicas = 2)] partial class Orders;
    [Overrides<Platform.Events>, StatefulSet(Replicas = 1), TopologySpreadConstraint(Topology.Zone, MinDomains = 1)] partial class Events;
    [Overrides<Platform.AppSettings.LogLevel>, ConfigMapKey("Debug")] partial class LogLevel;
    [Overrides<Platform.PublicApi>, Ingress(Host = "api.dev.example.com")] partial class PublicApi;
    [Overrides<Platform.Payments>, Deployment(Replicas = 1)] partial class Payments;
}
