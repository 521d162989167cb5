using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Scheduling;

/// <summary>A Pod with everything computed that the scheduler asks of it more than once. It does not change.</summary>
public sealed class PodInfo
{
    /// <summary>Prepares a Pod; the API's defaults are filled in.</summary>
    public PodInfo(Pod pod)
    {
        pod = PodDefaults.Apply(pod);
        this.Pod = pod;
        this.Namespace = pod.Metadata.Namespace ?? "";
        this.Name = pod.Metadata.Name ?? "";
        this.Key = KeyOf(this.Namespace, this.Name);
        this.NodeAffinity = new NodeAffinityMatcher(pod.Spec);
        var affinity = pod.Spec.Affinity;
        this.RequiredAffinity = AffinityTerm.Required(affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, this.Namespace);
        this.PreferredAffinity = AffinityTerm.Preferred(affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, this.Namespace);
        this.RequiredAntiAffinity = AffinityTerm.Required(affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, this.Namespace);
        this.PreferredAntiAffinity = AffinityTerm.Preferred(affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, this.Namespace);

        var requests = PodRequests.Of(pod, RequestOptions.PodLevel);
        var counted = PodRequests.Of(pod, RequestOptions.PodLevel | RequestOptions.Status);
        this.Requests = new ResourceVector(requests);
        this.CountedRequests = counted == requests ? this.Requests : new ResourceVector(counted);
        this.ScoredRequests = new ResourceVector(PodRequests.Of(pod, RequestOptions.DefaultCpu | RequestOptions.DefaultMemory));
        var nonZero = new ResourceVector(PodRequests.Of(pod, NonZeroOptions(pod, counted)));
        this.NonZeroMilliCpu = nonZero.MilliCpu;
        this.NonZeroMemory = nonZero.Memory;

        this.HostPorts = ReadHostPorts(pod.Spec);
        this.Claims = ReadClaims(pod);
    }

    /// <summary>The Pod as the API server stores it.</summary>
    public Pod Pod { get; private set; }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>Namespace and name, joined by a slash.</summary>
    public string Key { get; private set; }

    /// <summary>Its labels.</summary>
    public EquatableMap<string> Labels => this.Pod.Metadata.Labels;

    /// <summary>Its priority; 0 when it has none.</summary>
    public int Priority => this.Pod.Spec.Priority ?? 0;

    /// <summary>What it tolerates.</summary>
    public EquatableArray<Toleration> Tolerations => this.Pod.Spec.Tolerations;

    /// <summary>True once it is being deleted.</summary>
    public bool IsTerminating => this.Pod.Metadata.DeletionTimestamp is not null;

    /// <summary>When it started; a Pod that has not started counts as starting just now, the last of all.</summary>
    public DateTimeOffset StartTime => this.Pod.Status.StartTime ?? DateTimeOffset.MaxValue;

    /// <summary>What a node must have free for it.</summary>
    public ResourceVector Requests { get; }

    /// <summary>What it takes of a node once it is there: what was allocated by a resize counts when it is more.</summary>
    public ResourceVector CountedRequests { get; }

    /// <summary>What scores reckon with: containers that name no CPU or memory count as 100m and 200Mi, requests of the Pod as a whole do not count.</summary>
    public ResourceVector ScoredRequests { get; }

    /// <summary>CPU that a node's score reckons with once it is there, in thousandths of a core.</summary>
    public long NonZeroMilliCpu { get; }

    /// <summary>Memory that a node's score reckons with once it is there, in bytes.</summary>
    public long NonZeroMemory { get; }

    /// <summary>The node ports that its containers take.</summary>
    public EquatableArray<HostPort> HostPorts { get; }

    /// <summary>The claims that its volumes stand for, in the order of the volumes.</summary>
    public EquatableArray<ClaimReference> Claims { get; }

    /// <summary>What it requires of its node.</summary>
    public NodeAffinityMatcher NodeAffinity { get; }

    /// <summary>The Pods it must be with.</summary>
    public IReadOnlyList<AffinityTerm> RequiredAffinity { get; }

    /// <summary>The Pods it would like to be with.</summary>
    public IReadOnlyList<AffinityTerm> PreferredAffinity { get; }

    /// <summary>The Pods it must be apart from.</summary>
    public IReadOnlyList<AffinityTerm> RequiredAntiAffinity { get; }

    /// <summary>The Pods it would like to be apart from.</summary>
    public IReadOnlyList<AffinityTerm> PreferredAntiAffinity { get; }

    /// <summary>True when it has any term of Pod affinity or anti-affinity.</summary>
    public bool HasAffinity => this.RequiredAffinity.Count + this.PreferredAffinity.Count + this.RequiredAntiAffinity.Count + this.PreferredAntiAffinity.Count > 0;

    /// <summary>The key of a Pod: namespace and name, joined by a slash.</summary>
    public static string KeyOf(string @namespace, string name) => @namespace + "/" + name;

    /// <inheritdoc/>
    public override string ToString() => this.Key;

    /// <summary>The same Pod under another name. It has no claims of its own, whose names would follow.</summary>
    internal PodInfo Renamed(string name)
    {
        var copy = (PodInfo)this.MemberwiseClone();
        copy.Pod = this.Pod with { Metadata = this.Pod.Metadata with { Name = name } };
        copy.Name = name;
        copy.Key = KeyOf(this.Namespace, name);
        return copy;
    }

    private static RequestOptions NonZeroOptions(Pod pod, EquatableMap<Quantities.Quantity> counted)
    {
        const RequestOptions Both = RequestOptions.DefaultCpu | RequestOptions.DefaultMemory;
        var options = RequestOptions.PodLevel | RequestOptions.Status;
        if (!PodRequests.HasPodLevel(pod))
            return options | Both;
        if (!counted.ContainsKey(ResourceNames.Cpu))
            options |= RequestOptions.DefaultCpu;
        return counted.ContainsKey(ResourceNames.Memory) ? options : options | RequestOptions.DefaultMemory;
    }

    private static EquatableArray<HostPort> ReadHostPorts(PodSpec spec)
    {
        List<HostPort>? result = null;
        foreach (var container in spec.InitContainers)
        {
            if (PodRequests.IsSidecar(container))
                Collect(container, ref result);
        }

        foreach (var container in spec.Containers)
            Collect(container, ref result);
        return result is null ? [] : result.ToEquatableArray();
    }

    private static void Collect(Container container, ref List<HostPort>? result)
    {
        foreach (var port in container.Ports)
        {
            if (port.HostPort is { } hostPort and > 0)
                (result ??= []).Add(new(string.IsNullOrEmpty(port.HostIP) ? HostPort.AnyIP : port.HostIP!, port.Protocol ?? "TCP", hostPort));
        }
    }

    private static EquatableArray<ClaimReference> ReadClaims(Pod pod)
    {
        List<ClaimReference>? result = null;
        foreach (var volume in pod.Spec.Volumes)
        {
            if (volume.PersistentVolumeClaim is { } claim)
                (result ??= []).Add(new(claim.ClaimName, IsEphemeral: false));
            else if (volume.Ephemeral is not null)
                (result ??= []).Add(new(pod.Metadata.Name + "-" + volume.Name, IsEphemeral: true));
        }

        return result is null ? [] : result.ToEquatableArray();
    }
}
