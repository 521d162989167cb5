using System.Collections.Generic;

namespace KubeDsl.Scheduling;

/// <summary>Says which of the feasible nodes is better.</summary>
public interface IScorePlugin : IPlugin
{
    /// <summary>Looks at the Pod and the feasible nodes once and prepares their comparison (Kubernetes' PreScore).</summary>
    /// <returns>A scorer, or <see cref="ScorePreparation.Skip"/> when the plugin has nothing to say about this Pod.</returns>
    ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible);
}
