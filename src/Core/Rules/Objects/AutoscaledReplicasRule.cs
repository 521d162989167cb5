using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Objects;

/// <summary>KDSL0603. An autoscaler leaves a workload with zero replicas alone, so a zero is a switch and no mistake.</summary>
internal static class AutoscaledReplicasRule
{
    internal static IEnumerable<Fault> Check(IReadOnlyList<KubernetesObject> objects)
    {
        foreach (var scaler in objects.OfType<HorizontalPodAutoscaler>())
        {
            var target = scaler.Spec.ScaleTargetRef;
            foreach (var scaled in objects)
            {
                var key = ObjectKey.Of(scaled);
                if (key != new ObjectKey(target.Kind, scaler.Metadata.Namespace ?? "", target.Name) || ReplicasOf(scaled) is not (> 0 and { } replicas))
                    continue;
                yield return new Fault
                {
                    Rule = ReliabilityRules.ReplicasFightAutoscaler,
                    Place = new(key, "spec.replicas"),
                    Related = [new(ObjectKey.Of(scaler), "spec")],
                    Arguments = [key.Name, Text(replicas), scaler.Metadata.Name ?? "", Text(scaler.Spec.MinReplicas ?? 1), Text(scaler.Spec.MaxReplicas)],
                };
            }
        }
    }

    private static int? ReplicasOf(KubernetesObject scaled) => scaled switch
    {
        Deployment d => d.Spec.Replicas,
        StatefulSet s => s.Spec.Replicas,
        ReplicaSet r => r.Spec.Replicas,
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
