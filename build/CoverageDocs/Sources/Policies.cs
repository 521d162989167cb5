using KubeDsl;

namespace KubeDsl.Coverage.Policies;

/// <summary>What holds in a namespace, and who may do what.</summary>
[App]
public partial class Policies
{
    [ResourceQuota, Hard("requests.cpu", "10"), Hard("pods", "50")]
    public partial class Quota;

    [ResourceQuota(Scopes = [ResourceQuotaScope.NotTerminating]), Hard("pods", "10")]
    public partial class LongRunning;

    [ResourceQuota, Hard("pods", "5"), ScopeSelector(ResourceQuotaScope.PriorityClass, ScopeSelectorOperator.In, "high")]
    public partial class Urgent;

    [LimitRange]
    [LimitRangeItem(LimitType.Container, "cpu", Min = "10m", Max = "2", Default = "500m", DefaultRequest = "100m", MaxLimitRequestRatio = "10")]
    [LimitRangeItem(LimitType.PersistentVolumeClaim, "storage", Max = "100Gi")]
    public partial class Limits;

    [ServiceAccount, RoleBinding<Reader>, ClusterRoleBinding<View>]
    public partial class Robot;

    [Role, PolicyRule("get", "list", ApiGroups = [""], Resources = ["pods"], ResourceNames = ["web-0"])]
    public partial class Reader;

    [ClusterRole, PolicyRule("get", NonResourceURLs = ["/metrics"]), PolicyRule("get", ApiGroups = ["apps"], Resources = ["deployments"], ResourceNames = ["web"])]
    public partial class Metrics;

    [ClusterRole, AggregationRule("aggregate=yes,kind in (a)")]
    public partial class Everything;

    [ClusterRole(External = true, Name = "view")]
    public partial class View;

    [RoleBinding<View>, UserSubject("alice"), GroupSubject("developers"), ServiceAccountSubject("ci", Namespace = "build"), ServiceAccountSubject<Robot>]
    public partial class Viewers;

    [ClusterRoleBinding<Metrics>, UserSubject("bob"), GroupSubject("operators"), ServiceAccountSubject("prometheus", Namespace = "monitoring")]
    public partial class Scrapers;

    [Secret(External = false, Type = "kubernetes.io/service-account-token", Immutable = false), Annotation("kubernetes.io/service-account.name", "robot")]
    public partial class RobotToken;

    [ConfigMap(Immutable = true)]
    public partial class Settings
    {
        [ConfigMapKey("Debug")]
        public partial class LogLevel;
    }
}

/// <summary>A cluster for the environment below.</summary>
[Cluster]
public partial class Here;

/// <summary>An environment that makes its namespace.</summary>
[Environment<Policies, Here>(Namespace = "shop"), Namespace, Label("pod-security.kubernetes.io/enforce", "restricted"), Annotation("example.com/owner", "shop")]
public partial class Prod;
