using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Scheduling;
using KubeDsl.Workloads;

namespace KubeDsl.Planning;

/// <summary>What the controllers would make of an environment's objects: its Pods, and all else that the scheduler reads.</summary>
internal sealed class WorkloadExpansion
{
    private readonly EnvironmentModel environment;
    private readonly List<ExpandedPod> pods = [];
    private readonly List<KubernetesObject> others = [];
    private readonly PodNames names = new();

    private WorkloadExpansion(EnvironmentModel environment)
    {
        this.environment = environment;
        foreach (var pod in environment.Objects.OfType<Pod>())
            this.Add(this.names.Reserve(pod.Metadata.Name ?? ""), pod.Metadata.Labels, pod.Spec, KeyOf(pod), null, pod);
        foreach (var set in environment.Objects.OfType<StatefulSet>())
            this.AddStatefulSet(set);
        foreach (var set in environment.Objects.OfType<DaemonSet>())
            this.AddDaemonSet(set);
        foreach (var deployment in environment.Objects.OfType<Deployment>())
            this.AddDeployment(deployment);
        foreach (var job in environment.Objects.OfType<Job>())
            this.AddJob(job);
        var nodes = environment.Pools.SelectMany(pool => pool.Nodes);
        var objects = environment.Objects.Where(value => value is not Pod).Select(this.InNamespace).Concat(this.others);
        this.Cluster = ClusterObjects.From(AssumedStorage.Complete(objects).Concat(nodes));
    }

    /// <summary>The Pods in the order in which they are placed.</summary>
    internal IReadOnlyList<ExpandedPod> Pods { get; private set; } = [];

    /// <summary>The nodes and the objects without the Pods.</summary>
    internal ClusterObjects Cluster { get; }

    internal static WorkloadExpansion Of(EnvironmentModel environment)
    {
        var expansion = new WorkloadExpansion(environment);
        var priorities = environment.Objects.OfType<PriorityClass>().ToList();
        var order = environment.Objects.Select(KeyOf).Distinct().Select((key, index) => (key, index)).ToDictionary(entry => entry.key, entry => entry.index);
        expansion.Pods = expansion.pods
            .Select(pod => pod with { Pod = PodPriority.Apply(pod.Pod, priorities) })
            .OrderByDescending(pod => pod.Pod.Spec.Priority ?? 0)
            .ThenBy(pod => pod.Workload.Kind == "DaemonSet" ? 0 : 1)
            .ThenBy(pod => order[pod.Workload])
            .ToList();
        return expansion;
    }

    private static ObjectKey KeyOf(KubernetesObject value) => new(value.Kind, value.Metadata.Namespace ?? "", value.Metadata.Name ?? "");

    private static OwnerReference Owner(KubernetesObject owner) => new() { ApiVersion = owner.ApiVersion, Kind = owner.Kind, Name = owner.Metadata.Name ?? "", Controller = true };

    private KubernetesObject InNamespace(KubernetesObject value) =>
        string.IsNullOrEmpty(value.Metadata.Namespace) ? value with { Metadata = value.Metadata with { Namespace = this.environment.Namespace } } : value;

    private void AddDeployment(Deployment deployment)
    {
        var set = new ReplicaSet { Metadata = deployment.Metadata, Spec = new() { Selector = deployment.Spec.Selector } };
        this.others.Add(this.InNamespace(set));
        this.AddNumbered(deployment, this.Replicas(deployment, deployment.Spec.Replicas), deployment.Spec.Template, Owner(set));
    }

    private void AddStatefulSet(StatefulSet set)
    {
        var start = set.Spec.Ordinals?.Start ?? 0;
        for (var i = 0; i < this.Replicas(set, set.Spec.Replicas); i++)
        {
            var spec = set.Spec.Template.Spec;
            this.others.AddRange(StatefulSetVolumes.Claims(set, start + i).Select(this.InNamespace));
            spec = spec with { Volumes = StatefulSetVolumes.Volumes(set, spec.Volumes, start + i) };
            this.Add(this.names.Reserve(WorkloadNames.StatefulSetPod(set.Metadata.Name ?? "", start + i)), set.Spec.Template.Metadata.Labels, spec, KeyOf(set), Owner(set), set);
        }
    }

    private void AddDaemonSet(DaemonSet set)
    {
        var placement = new DaemonSetPlacement(set.Spec.Template.Spec);
        foreach (var node in this.environment.Pools.SelectMany(pool => pool.Nodes).Where(node => placement.Judge(node).ShouldRun))
        {
            var name = node.Metadata.Name ?? "";
            this.Add(this.names.Reserve(set.Metadata.Name + "-" + name), set.Spec.Template.Metadata.Labels, placement.On(name), KeyOf(set), Owner(set), set);
        }
    }

    private void AddJob(Job job)
    {
        if (job.Spec.Suspend == true)
            return;
        var parallelism = job.Spec.Parallelism ?? 1;
        this.AddNumbered(job, Math.Min(parallelism, job.Spec.Completions ?? parallelism), job.Spec.Template, Owner(job));
    }

    /// <summary>The workload's own number, held within the bounds of an autoscaler that scales it.</summary>
    private int Replicas(KubernetesObject workload, int? declared)
    {
        var scaler = this.environment.AutoscalerOf(workload);
        if (scaler is null)
            return declared ?? 1;
        var least = scaler.Spec.MinReplicas ?? 1;
        return Math.Max(least, Math.Min(declared ?? least, scaler.Spec.MaxReplicas));
    }

    private void AddNumbered(KubernetesObject workload, int count, PodTemplateSpec template, OwnerReference owner)
    {
        for (var i = 0; i < count; i++)
            this.Add(this.names.Next(workload.Metadata.Name ?? ""), template.Metadata.Labels, template.Spec, KeyOf(workload), owner, workload);
    }

    private void Add(string name, EquatableMap<string> labels, PodSpec spec, ObjectKey workload, OwnerReference? owner, KubernetesObject from)
    {
        var pod = new Pod
        {
            Metadata = new()
            {
                Name = name,
                Namespace = this.InNamespace(from).Metadata.Namespace,
                Uid = name,
                Labels = labels,
                OwnerReferences = owner is null ? default : [owner],
            },
            Spec = spec,
        };
        foreach (var volume in spec.Volumes)
        {
            if (volume.Ephemeral?.VolumeClaimTemplate is { } template)
                this.others.Add(AssumedStorage.ClaimOf(pod, volume.Name, template));
        }

        this.pods.Add(new(pod, workload));
    }
}
