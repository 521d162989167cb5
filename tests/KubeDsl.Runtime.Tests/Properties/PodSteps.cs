using KubeDsl.Model;
using KubeDsl.Runtime.Nodes;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Tests.Properties;

/// <summary>What a scenario does to single Pods.</summary>
internal static class PodSteps
{
    internal static void Apply(Cluster cluster, ScenarioStep step)
    {
        var pods = cluster.Pods;
        if (pods.Count == 0)
            return;
        var pod = pods[step.Subject % pods.Count];
        switch (step.Kind)
        {
            case StepKind.DeletePod:
                cluster.Delete<Pod>(pod.Name);
                break;
            case StepKind.ForceDeletePod:
                cluster.Delete<Pod>(pod.Name, options: DeleteOptions.Force);
                break;
            case StepKind.Evict:
                cluster.Evict(pod.Name);
                break;
            case StepKind.Exit:
                cluster.Exit(pod.Name, "main", step.Amount % 3, step.Amount % 3 == 2 ? "OOMKilled" : null);
                break;
            case StepKind.Hang:
                cluster.SetServing(pod.Name, step.Amount % 2 == 0);
                break;
        }
    }

    internal static void Unhang(Cluster cluster, Pod pod)
    {
        if (pod.Spec.NodeName is { } node && cluster.Fleet.Find(node)?.WorkerOf(pod.NamespacedName) is { } worker)
        {
            foreach (var container in worker.Containers)
                ContainerProbes.SetServing(worker, container, serves: true);
        }
    }
}
