using System.Collections.Generic;
using KubeDsl.Resources;
using KubeDsl.Rules.Api;
using KubeDsl.Rules.Catalogue;

namespace KubeDsl.Rules.Pods;

/// <summary>KDSL0204. A limit alone is a request too: the API server copies it. Init containers that end are let off, since they are measured against the whole Pod.</summary>
internal static class MemoryMissingRule
{
    internal static IEnumerable<Fault> Check(PodTemplate pod)
    {
        if (pod.Spec.Resources is { } whole && (whole.Limits.ContainsKey(ResourceNames.Memory) || whole.Requests.ContainsKey(ResourceNames.Memory)))
            yield break;
        foreach (var container in pod.Containers)
        {
            if (container.Kind == ContainerKind.Init)
                continue;
            var resources = container.Container.Resources;
            var (request, limit) = (resources.Requests.ContainsKey(ResourceNames.Memory), resources.Limits.ContainsKey(ResourceNames.Memory));
            if (limit)
                continue;
            yield return new Fault
            {
                Rule = ResourceRules.MemoryMissing,
                Place = container.At(container.Path),
                Arguments = [container.Name, pod.Name, request ? "limit" : "request and no memory limit"],
                Suggestion = request ? resources.Requests[ResourceNames.Memory].ToString() : null,
            };
        }
    }
}
