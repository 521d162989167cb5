using System.Globalization;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>What a scenario does to workloads.</summary>
internal static class WorkloadSteps
{
    private const string Hash = "pod-template-hash";

    internal static void Apply(Cluster cluster, ScenarioStep step, Func<string> newImage)
    {
        var all = All(cluster);
        if (all.Count == 0)
            return;
        var workload = all[step.Subject % all.Count];
        switch (step.Kind)
        {
            case StepKind.Scale:
                cluster.Apply(Scaled(workload, step.Amount % 12));
                break;
            case StepKind.ChangeImage:
                cluster.Apply(WithTemplate(workload, t => t with { Spec = t.Spec with { Containers = [.. t.Spec.Containers.Select(c => c.Name == "main" ? c with { Image = newImage() } : c)] } }));
                break;
            case StepKind.Pause or StepKind.Resume when workload is Deployment deployment:
                cluster.Apply(deployment with { Spec = deployment.Spec with { Paused = step.Kind == StepKind.Pause } });
                break;
            case StepKind.Undo when workload is Deployment deployment:
                Undo(cluster, deployment);
                break;
            case StepKind.Suspend when workload is Job job:
                cluster.Apply(job with { Spec = job.Spec with { Suspend = step.Amount % 2 == 0 } });
                break;
            case StepKind.Suspend when workload is CronJob job:
                cluster.Apply(job with { Spec = job.Spec with { Suspend = step.Amount % 2 == 0 } });
                break;
            case StepKind.DeleteWorkload:
                Delete(cluster, workload, step.Amount % 3 == 0 ? PropagationPolicy.Foreground : PropagationPolicy.Background);
                break;
            case StepKind.Orphan:
                Delete(cluster, workload, PropagationPolicy.Orphan);
                break;
        }
    }

    internal static List<KubernetesObject> All(Cluster cluster) =>
    [
        .. cluster.List<Deployment>(), .. cluster.List<ReplicaSet>().Where(r => r.Controller is null), .. cluster.List<StatefulSet>(),
        .. cluster.List<DaemonSet>(), .. cluster.List<Job>().Where(j => j.Controller is null), .. cluster.List<CronJob>(),
    ];

    private static KubernetesObject Scaled(KubernetesObject workload, int replicas) => workload switch
    {
        Deployment d => d with { Spec = d.Spec with { Replicas = replicas } },
        ReplicaSet r => r with { Spec = r.Spec with { Replicas = replicas } },
        StatefulSet s => s with { Spec = s.Spec with { Replicas = replicas } },
        Job j => j with { Spec = j.Spec with { Parallelism = replicas } },
        _ => workload,
    };

    private static KubernetesObject WithTemplate(KubernetesObject workload, Func<PodTemplateSpec, PodTemplateSpec> change) => workload switch
    {
        Deployment d => d with { Spec = d.Spec with { Template = change(d.Spec.Template) } },
        ReplicaSet r => r with { Spec = r.Spec with { Template = change(r.Spec.Template) } },
        StatefulSet s => s with { Spec = s.Spec with { Template = change(s.Spec.Template) } },
        DaemonSet d => d with { Spec = d.Spec with { Template = change(d.Spec.Template) } },
        _ => workload,
    };

    private static void Undo(Cluster cluster, Deployment deployment)
    {
        var previous = cluster.List<ReplicaSet>().Where(r => r.Controller?.Uid == deployment.Uid).OrderByDescending(Revision).Skip(1).FirstOrDefault();
        if (previous is null)
            return;
        var template = previous.Spec.Template;
        template = template with { Metadata = template.Metadata with { Labels = new(template.Metadata.Labels.Where(l => l.Key != Hash)) } };
        cluster.Apply(deployment with { Spec = deployment.Spec with { Template = template } });
    }

    private static int Revision(ReplicaSet set) =>
        int.TryParse(set.Metadata.Annotations.GetValueOrDefault("deployment.kubernetes.io/revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    private static void Delete(Cluster cluster, KubernetesObject workload, PropagationPolicy policy) =>
        cluster.Plane.Store.Table(workload.Kind)!.Delete(workload.NamespacedName, new() { PropagationPolicy = policy });
}
