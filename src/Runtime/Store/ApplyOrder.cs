using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>Applying objects: which come first, and what becomes of those that exist.</summary>
internal static class ApplyOrder
{
    private static readonly string[] First =
    [
        "Namespace", "PriorityClass", "StorageClass", "CSIDriver", "PersistentVolume", "Node", "ServiceAccount", "ConfigMap", "Secret", "PersistentVolumeClaim", "Service",
    ];

    /// <summary>Kinds that others refer to have smaller numbers.</summary>
    internal static int Of(KubernetesObject value)
    {
        var index = Array.IndexOf(First, value.Kind);
        return index < 0 ? First.Length : index;
    }

    internal static void Apply(ObjectStore store, KubernetesObject value)
    {
        var table = store.Table(value.Kind) ?? throw new ApiException(404, "NotFound", value.Key, $"the server could not find the requested resource: {value.ApiVersion}, {value.Kind}");
        var name = new NamespacedName(table.Kind.Namespaced ? (value.Namespace.Length == 0 ? WellKnown.DefaultNamespace : value.Namespace) : "", value.Name);
        if (table.Find(name) is { } present)
            table.UpdateObject(Merge(present, value));
        else
            table.CreateObject(value);
    }

    // What the manifest does not state stays: annotations of controllers, and the size that an autoscaler set.
    private static KubernetesObject Merge(KubernetesObject present, KubernetesObject value)
    {
        var meta = present.Metadata with
        {
            ResourceVersion = null,
            Labels = value.Metadata.Labels,
            Annotations = new EquatableMap<string>(present.Metadata.Annotations.Concat(value.Metadata.Annotations)),
        };
        return (present, value) switch
        {
            (Deployment stored, Deployment sent) => sent with { Metadata = meta, Spec = sent.Spec with { Replicas = sent.Spec.Replicas ?? stored.Spec.Replicas } },
            (StatefulSet stored, StatefulSet sent) => sent with { Metadata = meta, Spec = sent.Spec with { Replicas = sent.Spec.Replicas ?? stored.Spec.Replicas } },
            (Node stored, Node sent) => sent with { Metadata = meta, Spec = sent.Spec with { PodCIDR = stored.Spec.PodCIDR, PodCIDRs = stored.Spec.PodCIDRs } },
            _ => value with { Metadata = meta },
        };
    }
}
