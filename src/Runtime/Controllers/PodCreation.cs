using System;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Makes Pods of templates.</summary>
internal static class PodCreation
{
    /// <summary>A Pod of a template; its name is drawn when it is created.</summary>
    internal static Pod FromTemplate(PodTemplateSpec template, KubernetesObject owner, OwnerReference reference) => new()
    {
        Metadata = new()
        {
            Namespace = owner.Namespace,
            GenerateName = owner.Name + "-",
            Labels = template.Metadata.Labels,
            Annotations = template.Metadata.Annotations,
            Finalizers = template.Metadata.Finalizers,
            OwnerReferences = [reference],
        },
        Spec = template.Spec,
    };

    /// <summary>
    /// Does something a number of times in batches of 1, 2, 4 …: one failure in a batch ends the series, so that a refusal is not asked for hundreds of times.
    /// </summary>
    /// <returns>How often it worked, and the first refusal.</returns>
    internal static (int Done, ApiException? Failure) InSlowStartBatches(int count, Action<int> create)
    {
        var done = 0;
        ApiException? failure = null;
        for (var batch = 1; done < count && failure is null; batch *= 2)
        {
            var first = done;
            for (var i = first; i < Math.Min(count, first + batch); i++)
            {
                try
                {
                    create(i);
                    done++;
                }
                catch (ApiException refused)
                {
                    failure ??= refused;
                }
            }
        }

        return (done, failure);
    }
}
