using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0401. A StatefulSet's claim templates are volumes of its Pods too.</summary>
internal static class VolumeMountRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        var declared = new List<string>(pod.Spec.Volumes.Select(v => v.Name));
        if (pod.Owner is StatefulSet set)
            declared.AddRange(set.Spec.VolumeClaimTemplates.Select(c => c.Metadata.Name ?? ""));
        foreach (var container in pod.Containers)
        {
            var mounts = container.Container.VolumeMounts;
            for (var i = 0; i < mounts.Count; i++)
            {
                var name = mounts[i].Name;
                if (name.Length == 0 || declared.Contains(name, StringComparer.Ordinal))
                    continue;
                yield return new Fault
                {
                    Rule = StorageRules.VolumeNotDeclared,
                    Place = container.At(container.Path.Field("volumeMounts")[i].Field("name")),
                    Arguments = [container.Name, name, pod.Name],
                    Reason = FaultReason.FieldValueNotFound,
                    Suggestion = Similarity.Closest(name, declared),
                };
            }
        }
    }
}
