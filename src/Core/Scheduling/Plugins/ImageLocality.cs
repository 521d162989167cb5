using System.Collections.Generic;

namespace KubeDsl.Scheduling.Plugins;

/// <summary>
/// Prefers nodes that have the Pod's large images already, less so when few nodes have them. Source: <c>pkg/scheduler/framework/plugins/imagelocality</c>.
/// </summary>
public sealed class ImageLocality : IScorePlugin
{
    private const long Mebibyte = 1024 * 1024;
    private const long MinThreshold = 23 * Mebibyte;
    private const long MaxThresholdPerContainer = 1000 * Mebibyte;

    /// <inheritdoc/>
    public string Name => nameof(ImageLocality);

    /// <inheritdoc/>
    public ScorePreparation PreScore(PodInfo pod, ClusterState cluster, IReadOnlyList<NodeInfo> feasible)
    {
        var spec = pod.Pod.Spec;
        var images = new List<string>();
        if (!cluster.Images.IsEmpty)
        {
            foreach (var container in spec.InitContainers)
                images.Add(NormalizedName(container.Image ?? ""));
            foreach (var container in spec.Containers)
                images.Add(NormalizedName(container.Image ?? ""));
            foreach (var volume in spec.Volumes)
            {
                if (volume.Image is { } image)
                    images.Add(NormalizedName(image.Reference ?? ""));
            }
        }

        return ScorePreparation.Run(new ImageScorer(images, spec.InitContainers.Count + spec.Containers.Count, cluster));
    }

    /// <summary>The name with the tag <c>latest</c> when it has none; digests stay.</summary>
    internal static string NormalizedName(string name) => name.LastIndexOf(':') <= name.LastIndexOf('/') ? name + ":latest" : name;

    private sealed class ImageScorer(List<string> images, int containers, ClusterState cluster) : NodeScorer
    {
        public override long Score(NodeInfo node)
        {
            var sum = 0L;
            foreach (var image in images)
            {
                if (cluster.Images.TryGet(image, node.Name, out var size, out var nodes))
                    sum += (long)(size * ((double)nodes / cluster.Nodes.Count));
            }

            var max = MaxThresholdPerContainer * containers;
            sum = sum < MinThreshold ? MinThreshold : sum > max ? max : sum;
            return MaxScore * (sum - MinThreshold) / (max - MinThreshold);
        }
    }
}
