using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>All containers of a Pod, whatever they are to it, and where they stand.</summary>
internal static class PodContainers
{
    /// <summary>Init containers first, then regular ones, then those for debugging.</summary>
    internal static IEnumerable<(Container Container, FieldPath Path)> Of(PodContext pod) =>
        pod.Spec.InitContainers.Select((c, i) => (c, pod.Path.Field("initContainers")[i]))
            .Concat(pod.Spec.Containers.Select((c, i) => (c, pod.Path.Field("containers")[i])))
            .Concat(pod.Spec.EphemeralContainers.Select((c, i) => (EphemeralContainerRules.ToContainer(c), pod.Path.Field("ephemeralContainers")[i])));
}
