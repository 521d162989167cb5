using KubeDsl;

namespace KubeDsl.Coverage.Scheduling;

/// <summary>Where Pods may run.</summary>
[App]
public partial class Scheduling
{
    [Deployment, Container("cache:1")]
    public partial class Cache;

    [Deployment, Container("web:1")]
    [NodeSelector("disk", "ssd")]
    [Toleration("dedicated", "shop", Operator = TolerationOperator.Equal, Effect = TaintEffect.NoExecute, TolerationSeconds = 60)]
    [TopologySpreadConstraint(
        Topology.Zone,
        MaxSkew = 1,
        MinDomains = 3,
        WhenUnsatisfiable = WhenUnsatisfiable.DoNotSchedule,
        NodeAffinityPolicy = NodeInclusionPolicy.Honor,
        NodeTaintsPolicy = NodeInclusionPolicy.Honor,
        MatchLabelKeys = ["pod-template-hash"])]
    [TopologySpreadConstraint(Topology.Hostname, WhenUnsatisfiable = WhenUnsatisfiable.ScheduleAnyway, LabelSelector = "team=shop,tier in (web)")]
    [NodeAffinity("arch", NodeAffinityOperator.In, "amd64", "arm64"), NodeAffinity("metadata.name", NodeAffinityOperator.NotIn, "node-1", MatchFields = true)]
    [NodeAffinity("gpu", NodeAffinityOperator.Exists, Term = 1)]
    [NodeAffinity("disk", NodeAffinityOperator.In, "ssd", Weight = 10), NodeAffinity("metadata.name", NodeAffinityOperator.In, "node-2", Weight = 20, MatchFields = true)]
    [PodAffinity<Cache>(Topology.Zone, MatchLabelKeys = ["pod-template-hash"], Namespaces = ["default"], NamespaceSelector = "team=shop,stage in (prod)")]
    [PodAffinity<Cache>(Topology.Hostname, Weight = 50, MismatchLabelKeys = ["tenant"], Namespaces = ["default"], NamespaceSelector = "team=shop,stage in (prod)")]
    [PodAffinity(Topology.Region, LabelSelector = "app=db,tier in (data)", MismatchLabelKeys = ["tenant"])]
    [PodAffinity(Topology.Region, Weight = 5, LabelSelector = "app=queue,tier in (data)", MatchLabelKeys = ["pod-template-hash"])]
    [PodAntiAffinity(Topology.Hostname, MatchLabelKeys = ["pod-template-hash"], Namespaces = ["default"], NamespaceSelector = "team=shop,stage in (prod)")]
    [PodAntiAffinity<Cache>(Topology.Hostname, Weight = 50, MismatchLabelKeys = ["tenant"], Namespaces = ["default"], NamespaceSelector = "team=shop,stage in (prod)")]
    [PodAntiAffinity(Topology.Region, LabelSelector = "app=db,tier in (data)", MismatchLabelKeys = ["tenant"])]
    [PodAntiAffinity(Topology.Region, Weight = 5, LabelSelector = "app=queue,tier in (data)", MatchLabelKeys = ["pod-template-hash"])]
    public partial class Web;
}
