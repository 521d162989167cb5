using KubeDsl;

namespace KubeDsl.Coverage.Networking;

/// <summary>Services, Ingresses and network policies.</summary>
[App]
public partial class Networking
{
    [Secret]
    public partial class Certificate;

    [Deployment, Container("web:1")]
    [Service(
        Type = ServiceType.LoadBalancer,
        SessionAffinity = SessionAffinity.ClientIP,
        SessionAffinityTimeoutSeconds = 600,
        ExternalTrafficPolicy = TrafficPolicy.Local,
        InternalTrafficPolicy = TrafficPolicy.Cluster,
        PublishNotReadyAddresses = true,
        LoadBalancerClass = "example.com/balancer",
        LoadBalancerSourceRanges = ["10.0.0.0/8"],
        IpFamilies = [IPFamily.IPv4],
        IpFamilyPolicy = IPFamilyPolicy.PreferDualStack,
        ExternalIPs = ["192.0.2.10"],
        AllocateLoadBalancerNodePorts = true,
        HealthCheckNodePort = 30999,
        TrafficDistribution = TrafficDistribution.PreferSameZone)]
    [ServicePort<Http>(80, Name = "http", NodePort = 30080, AppProtocol = "http")]
    [Annotation("example.com/balancer", "inner", Kind = Kinds.Service), Label("traffic", "outer", Kind = Kinds.Service)]
    [NetworkPolicy(PolicyTypes = [PolicyType.Ingress, PolicyType.Egress])]
    [AllowFrom("10.0.0.0/8", Except = ["10.1.0.0/16"], Ports = ["http", "9000-9100/TCP"]), AllowFromNamespace("monitoring", PodSelector = "app=prometheus,tier in (a)", Ports = ["http"])]
    [AllowFrom(NamespaceSelector = "team=shop,stage in (prod)", PodSelector = ""), AllowFrom(PodSelector = "app=inner"), AllowTo(PodSelector = "app=inner")]
    [AllowTo<Api>, AllowTo("192.0.2.0/24", Except = ["192.0.2.1/32"], Ports = ["443", "5000-5100/UDP"]), AllowToNamespace("kube-system", PodSelector = "k8s-app=kube-dns,tier in (a)", Ports = ["53/UDP", "53/TCP"])]
    [AllowTo(NamespaceSelector = "team=shop,stage in (prod)")]
    public partial class Web
    {
        [ContainerPort(8080)]
        public partial class Http;
    }

    [Deployment, Container("api:1"), Service(Headless = true)]
    public partial class Api
    {
        [ContainerPort(8080, AppProtocol = "kubernetes.io/h2c", Protocol = Protocol.TCP)]
        public partial class Http;
    }

    [Service(ExternalName = "db.example.com")]
    public partial class Database;

    [Service(Type = ServiceType.NodePort, ClusterIP = "10.96.0.10"), Selector("app", "legacy"), ServicePort(80, Name = "http", TargetPort = "8080", Protocol = Protocol.TCP, AppProtocol = "http", NodePort = 30081)]
    public partial class Legacy;

    [Service, Selector<Web>, ServicePort<Web.Http>(8080)]
    public partial class Inner;

    [Ingress(IngressClassName = "nginx", Host = "shop.example.com", TlsSecretName = "shop-tls"), Annotation("example.com/rewrite", "/")]
    [IngressPath<Web.Http>("/", PathType = PathType.Prefix), IngressPath<Api.Http>("/api", Host = "api.example.com"), IngressPath<Legacy>("/old")]
    [IngressTls<Certificate>("api.example.com"), IngressTls("other-tls", "other.example.com"), DefaultBackend<Web.Http>]
    public partial class Public;

    [Ingress(Host = "old.example.com"), IngressPath<Plain>("/"), DefaultBackend<Plain>]
    public partial class Old;

    [Service, ServicePort(80), Selector("app", "plain")]
    public partial class Plain;

    [NetworkPolicy(PolicyTypes = [PolicyType.Ingress, PolicyType.Egress])]
    public partial class DenyAll;

    [NetworkPolicy, Selector("app", "legacy"), AllowFrom]
    public partial class AllowAll;
}
