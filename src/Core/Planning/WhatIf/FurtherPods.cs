using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Scheduling;

namespace KubeDsl.Planning.WhatIf;

/// <summary>The Pods that a workload would have if it were larger.</summary>
internal sealed class FurtherPods
{
    private readonly EnvironmentModel environment;
    private readonly KubernetesObject workload;
    private readonly int planned;

    /// <param name="environment">The environment.</param>
    /// <param name="workload">A workload that is no DaemonSet.</param>
    /// <param name="planned">How many Pods it has.</param>
    internal FurtherPods(EnvironmentModel environment, KubernetesObject workload, int planned)
    {
        this.environment = environment;
        this.workload = workload;
        this.planned = planned;
    }

    /// <summary>The Pod after so many further ones, with the claims and classes that come with it.</summary>
    internal (Pod Pod, ClusterObjects Objects) Next(int further)
    {
        var number = this.planned + further;
        var expansion = WorkloadExpansion.Of(this.environment with { Pools = [], Objects = [.. this.environment.Objects.Where(value => value is PriorityClass), this.One(number)] });
        var pod = expansion.Pods[0].Pod;
        if (this.workload is StatefulSet)
            return (pod, expansion.Cluster);
        var name = ObjectKey.Of(this.workload).Name + "-" + (number + 1).ToString(CultureInfo.InvariantCulture);
        return (pod with { Metadata = pod.Metadata with { Name = name } }, expansion.Cluster);
    }

    /// <summary>The workload with just the Pod of a number, counted from 0.</summary>
    private KubernetesObject One(int number) => this.workload switch
    {
        Deployment deployment => deployment with { Spec = deployment.Spec with { Replicas = 1 } },
        StatefulSet set => set with { Spec = set.Spec with { Replicas = 1, Ordinals = new() { Start = (set.Spec.Ordinals?.Start ?? 0) + number } } },
        Job job => job with { Spec = job.Spec with { Parallelism = 1, Completions = null, Suspend = null } },
        CronJob cron => new Job { Metadata = cron.Metadata, Spec = cron.Spec.JobTemplate.Spec with { Parallelism = 1, Completions = null, Suspend = null } },
        _ => this.workload,
    };
}
