using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Scheduling;

namespace KubeDsl.Vectors.Scheduling;

/// <summary>The inputs of one scheduler vector.</summary>
public sealed class SchedulerScenario
{
    public SchedulerScenario(MappingNode vector)
    {
        this.Name = vector.Text("name");
        this.Cluster = new ClusterObjects
        {
            Nodes = Read<Node>(vector, "nodes", "v1"),
            Pods = Read<Pod>(vector, "existingPods", "v1"),
            Namespaces = Read<Namespace>(vector, "namespaces", "v1"),
            Services = Read<Service>(vector, "services", "v1"),
            ReplicaSets = Read<ReplicaSet>(vector, "replicaSets", "apps/v1"),
            StatefulSets = Read<StatefulSet>(vector, "statefulSets", "apps/v1"),
            PersistentVolumes = Read<PersistentVolume>(vector, "persistentVolumes", "v1"),
            PersistentVolumeClaims = Read<PersistentVolumeClaim>(vector, "persistentVolumeClaims", "v1"),
            StorageClasses = Read<StorageClass>(vector, "storageClasses", "storage.k8s.io/v1"),
            CSINodes = Read<CSINode>(vector, "csiNodes", "storage.k8s.io/v1"),
            PodDisruptionBudgets = Read<PodDisruptionBudget>(vector, "podDisruptionBudgets", "policy/v1"),
        };
        this.Pods = Read<Pod>(vector, "pods", "v1");
    }

    public string Name { get; }

    public ClusterObjects Cluster { get; }

    /// <summary>The Pods to place, in this order.</summary>
    public EquatableArray<Pod> Pods { get; }

    /// <summary>Reads a list of objects, which may leave out what the list itself says: apiVersion and kind.</summary>
    private static EquatableArray<T> Read<T>(MappingNode vector, string list, string apiVersion)
        where T : KubernetesObject
        => vector.Objects(list).Select(node => Read<T>(node, apiVersion)).ToEquatableArray();

    private static T Read<T>(MappingNode node, string apiVersion)
    {
        if (node["apiVersion"] is null)
            node.Add("apiVersion", new ScalarNode(apiVersion));
        if (node["kind"] is null)
            node.Add("kind", new ScalarNode(typeof(T).Name));
        var issues = new List<ReadIssue>();
        var value = ManifestReader.Read(node, issues);
        return issues.Count == 0 && value is T result
            ? result
            : throw new FormatException($"not a {typeof(T).Name}: " + string.Join("; ", issues.Select(i => i.Path + ": " + i.Message)));
    }
}
