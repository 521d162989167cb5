using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Scheduling;
using KubeDsl.Workloads;

namespace KubeDsl.Rules.Capacity;

/// <summary>An environment's cluster before anything but its DaemonSets runs: what the largest single Pod has to fit into.</summary>
internal static class EmptyCluster
{
    private const string Hostname = "kubernetes.io/hostname";

    internal static ClusterObjects Of(EnvironmentModel environment)
    {
        var nodes = OneOfEachSort(environment);
        return new ClusterObjects { Nodes = nodes, Pods = environment.Objects.OfType<DaemonSet>().SelectMany(d => DaemonPods(d, nodes)).ToEquatableArray() };
    }

    /// <summary>Nodes that differ only in their names take the same Pods, so one of each sort is enough: an edit must not cost more in a larger cluster.</summary>
    private static EquatableArray<Node> OneOfEachSort(EnvironmentModel environment)
    {
        var seen = new HashSet<(EquatableMap<string>, NodeSpec, NodeStatus)>();
        return environment.Pools.SelectMany(p => p.Nodes).Where(n => seen.Add((n.Metadata.Labels.With(Hostname, ""), n.Spec, n.Status))).ToEquatableArray();
    }

    private static IEnumerable<Pod> DaemonPods(DaemonSet set, EquatableArray<Node> nodes)
    {
        var template = set.Spec.Template;
        var placement = new DaemonSetPlacement(template.Spec);
        return nodes.Where(n => placement.Judge(n).ShouldRun).Select(n => new Pod
        {
            Metadata = template.Metadata with { Name = set.Metadata.Name + "-" + n.Metadata.Name, Namespace = set.Metadata.Namespace },
            Spec = template.Spec with { NodeName = n.Metadata.Name },
        });
    }
}
