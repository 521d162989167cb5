using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Scheduling.Plugins;
using NodeAffinity = KubeDsl.Scheduling.Plugins.NodeAffinity;

namespace KubeDsl.Scheduling.Columns;

/// <summary>Asks the plugins that look at nothing but nodes, once for all templates that would ask the same.</summary>
internal sealed class ProfileSet
{
    private static readonly NodeDeclaredFeatures Features = new();
    private static readonly IFilterPlugin[] Filters = [new NodeUnschedulable(), new NodeName(), new TaintToleration(), new NodeAffinity(), Features];

    private readonly ClusterState cluster;
    private readonly Dictionary<ProfileKey, NodeProfile> profiles = [];

    public ProfileSet(ClusterState cluster) => this.cluster = cluster;

    /// <summary>The types of the plugins whose answers a profile holds.</summary>
    public static IReadOnlyCollection<Type> Plugins { get; } =
        [typeof(NodeUnschedulable), typeof(NodeName), typeof(TaintToleration), typeof(NodeAffinity), typeof(NodeDeclaredFeatures), typeof(ImageLocality)];

    public NodeProfile Of(PodInfo pod)
    {
        var key = this.KeyOf(pod);
        if (!this.profiles.TryGetValue(key, out var profile))
            this.profiles.Add(key, profile = this.Build(pod));
        return profile;
    }

    private static int[] Scores(IScorePlugin plugin, PodInfo pod, ClusterState cluster)
    {
        var nodes = cluster.Nodes;
        var result = new int[nodes.Count];
        if (plugin.PreScore(pod, cluster, nodes).Scorer is not { } scorer)
            return result;
        for (var i = 0; i < result.Length; i++)
            result[i] = (int)scorer.Score(nodes[i]);
        return result;
    }

    private static EquatableArray<string> ImagesOf(PodSpec spec) =>
        spec.InitContainers.Concat(spec.Containers).Select(container => container.Image ?? "")
            .Concat(spec.Volumes.Select(volume => volume.Image?.Reference ?? "")).ToEquatableArray();

    private ProfileKey KeyOf(PodInfo pod)
    {
        var spec = pod.Pod.Spec;
        return new ProfileKey
        {
            NodeName = spec.NodeName,
            NodeSelector = spec.NodeSelector,
            NodeAffinity = spec.Affinity?.NodeAffinity,
            Tolerations = spec.Tolerations,
            Images = this.cluster.Images.IsEmpty ? [] : ImagesOf(spec),
            ContainerCount = this.cluster.Images.IsEmpty ? 0 : spec.InitContainers.Count + spec.Containers.Count,
            Spec = Features.PreFilter(pod, this.cluster).Filter is null ? null : spec,
        };
    }

    private NodeProfile Build(PodInfo pod)
    {
        var taints = Scores(new TaintToleration(), pod, this.cluster);
        foreach (var plugin in Filters)
        {
            var preparation = plugin.PreFilter(pod, this.cluster);
            if (preparation.Status.IsSuccess && preparation.Filter is null)
                continue;
            for (var node = 0; node < taints.Length; node++)
            {
                if (preparation.Filter is not { } filter || !filter.Filter(this.cluster.Nodes[node]).IsSuccess)
                    taints[node] = NodeProfile.Excluded;
            }
        }

        var images = Scores(new ImageLocality(), pod, this.cluster);
        return new NodeProfile(taints, Scores(new NodeAffinity(), pod, this.cluster), Array.TrueForAll(images, score => score == 0) ? null : images);
    }
}
