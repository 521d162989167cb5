namespace KubeDsl.Scheduling;

/// <summary>Rules nodes out.</summary>
public interface IFilterPlugin : IPlugin
{
    /// <summary>Looks at the Pod and the cluster once and prepares the question that every node will be asked (Kubernetes' PreFilter).</summary>
    /// <returns>A filter, or <see cref="FilterPreparation.Skip"/> when every node passes, or a refusal of the Pod as a whole.</returns>
    FilterPreparation PreFilter(PodInfo pod, ClusterState cluster);
}
