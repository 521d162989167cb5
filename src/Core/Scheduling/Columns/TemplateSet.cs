using System.Collections.Generic;
using System.Runtime.CompilerServices;
using KubeDsl.Collections;
using KubeDsl.Model;
using NodeAffinity = KubeDsl.Scheduling.Plugins.NodeAffinity;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The templates by what the scheduler reads of a Pod. Pods of one controller share their specification, so it is tried first whether that is the same object.</summary>
internal sealed class TemplateSet
{
    private const int RecentSize = 1 << 10;

    private readonly ClusterState cluster;
    private readonly ResourceTable resources;
    private readonly PortTable ports;
    private readonly Dictionary<TemplateKey, PodTemplate> byKey = [];
    private readonly List<PodTemplate> all = [];
    private readonly (Pod Pod, PodTemplate Template)[] recent = new (Pod, PodTemplate)[RecentSize];

    public TemplateSet(ClusterState cluster, ResourceTable resources, PortTable ports)
    {
        this.cluster = cluster;
        this.resources = resources;
        this.ports = ports;
    }

    /// <summary>All templates, each at its number.</summary>
    public IReadOnlyList<PodTemplate> All => this.all;

    /// <summary>The template of a Pod; a new one when the Pod is the first of its kind.</summary>
    public PodTemplate Of(Pod pod)
    {
        ref var last = ref this.recent[RuntimeHelpers.GetHashCode(pod.Spec) & (RecentSize - 1)];
        if (last.Pod is not null && ReferenceEquals(last.Pod.Spec, pod.Spec) && new TemplateKey(last.Pod).Equals(new TemplateKey(pod)))
            return last.Template;
        var key = new TemplateKey(pod);
        if (!this.byKey.TryGetValue(key, out var template))
            this.byKey.Add(key, template = this.Make(pod));
        last = (pod, template);
        return template;
    }

    private static bool IsColumnar(PodInfo pod, ClusterState cluster)
    {
        var spec = pod.Pod.Spec;
        return !pod.IsTerminating && spec.SchedulingGates.IsEmpty && spec.ResourceClaims.IsEmpty && spec.NodeName is null
            && AllReadable(pod.RequiredAffinity) && AllReadable(pod.PreferredAffinity) && AllReadable(pod.RequiredAntiAffinity) && AllReadable(pod.PreferredAntiAffinity)
            && AllHarmless(spec.Volumes)
            && new NodeAffinity().PreScore(pod, cluster, []).Status.IsSuccess;
    }

    private static bool AllReadable(IReadOnlyList<AffinityTerm> terms)
    {
        foreach (var term in terms)
        {
            if (term.Error is not null)
                return false;
        }

        return true;
    }

    /// <summary>True when no volume plugin has anything to say about these volumes.</summary>
    private static bool AllHarmless(EquatableArray<Volume> volumes)
    {
        foreach (var volume in volumes)
        {
            var isHarmless = volume.EmptyDir is not null || volume.ConfigMap is not null || volume.Secret is not null || volume.Projected is not null
                || volume.DownwardAPI is not null || volume.HostPath is not null || volume.Image is not null || volume.Nfs is not null;
            if (!isHarmless)
                return false;
        }

        return true;
    }

    private PodTemplate Make(Pod pod)
    {
        var info = new PodInfo(pod.Spec.NodeName is null ? pod : pod with { Spec = pod.Spec with { NodeName = null } });
        var further = this.resources.Read(info.CountedRequests);
        var demand = new PodDemand
        {
            FilterCpu = info.Requests.MilliCpu,
            FilterMemory = info.Requests.Memory,
            FilterFurther = ReferenceEquals(info.Requests, info.CountedRequests) ? further : this.resources.Read(info.Requests),
            ScoreCpu = info.ScoredRequests.MilliCpu,
            ScoreMemory = info.ScoredRequests.Memory,
            Cpu = info.CountedRequests.MilliCpu,
            Memory = info.CountedRequests.Memory,
            NonZeroCpu = info.NonZeroMilliCpu,
            NonZeroMemory = info.NonZeroMemory,
            Further = further,
        };
        var template = new PodTemplate(this.all.Count, info, demand, this.ports.Number(info.HostPorts), IsColumnar(info, this.cluster));
        this.all.Add(template);
        return template;
    }
}
