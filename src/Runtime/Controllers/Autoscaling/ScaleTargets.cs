using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers.Autoscaling;

/// <summary>The scale subresource: the size of anything that has one.</summary>
internal static class ScaleTargets
{
    internal static bool CanScale(string kind) => kind is "Deployment" or "ReplicaSet" or "StatefulSet";

    /// <summary>The object that a reference names; null when there is none of a kind that can be scaled.</summary>
    internal static KubernetesObject? Find(ObjectStore store, CrossVersionObjectReference target, string @namespace) => target.Kind switch
    {
        "Deployment" => store.Deployments.Find(@namespace, target.Name),
        "ReplicaSet" => store.ReplicaSets.Find(@namespace, target.Name),
        "StatefulSet" => store.StatefulSets.Find(@namespace, target.Name),
        _ => null,
    };

    internal static LabelSelector SelectorOf(KubernetesObject target) => target switch
    {
        Deployment deployment => deployment.Spec.Selector,
        ReplicaSet set => set.Spec.Selector,
        StatefulSet set => set.Spec.Selector,
        _ => throw Unscalable(target),
    };

    /// <summary><c>spec.replicas</c>.</summary>
    internal static int SizeOf(KubernetesObject target) => target switch
    {
        Deployment deployment => deployment.Spec.Replicas!.Value,
        ReplicaSet set => set.Spec.Replicas!.Value,
        StatefulSet set => set.Spec.Replicas!.Value,
        _ => throw Unscalable(target),
    };

    /// <summary>Writes <c>spec.replicas</c>.</summary>
    /// <exception cref="ApiException">The change is refused.</exception>
    internal static void Resize(ObjectStore store, KubernetesObject target, int size)
    {
        switch (target)
        {
            case Deployment deployment:
                store.Deployments.Update(deployment with { Spec = deployment.Spec with { Replicas = size } });
                break;
            case ReplicaSet set:
                store.ReplicaSets.Update(set with { Spec = set.Spec with { Replicas = size } });
                break;
            case StatefulSet set:
                store.StatefulSets.Update(set with { Spec = set.Spec with { Replicas = size } });
                break;
            default:
                throw Unscalable(target);
        }
    }

    private static ApiException Unscalable(KubernetesObject target) => ApiException.NotFound(target.Key);
}
