using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>A Pod, or a template of Pods, as the checks of Pod security see it.</summary>
internal sealed class SecuredPod(ObjectMeta metadata, PodSpec spec, FieldPath path, int version)
{
    internal ObjectMeta Metadata => metadata;

    internal PodSpec Spec => spec;

    internal FieldPath Path => path;

    internal PodSecurityContext Context { get; } = spec.SecurityContext ?? PodSecurityContext.Empty;

    /// <summary>Where the Pod's own security context stands.</summary>
    internal FieldPath ContextPath => path.Field("securityContext");

    /// <summary>All containers, those for debugging too.</summary>
    internal IReadOnlyList<(Container Container, SecurityContext Context, FieldPath Path)> Containers { get; } =
        spec.InitContainers.Select((c, i) => (c, path.Field("initContainers")[i]))
            .Concat(spec.Containers.Select((c, i) => (c, path.Field("containers")[i])))
            .Concat(spec.EphemeralContainers.Select((c, i) => (EphemeralContainerRules.ToContainer(c), path.Field("ephemeralContainers")[i])))
            .Select(c => (c.Item1, c.Item1.SecurityContext ?? SecurityContext.Empty, c.Item2))
            .ToList();

    /// <summary>Root in the Pod is somebody else outside of it.</summary>
    internal bool HasOwnUsers => spec.HostUsers == false;

    /// <summary>True when what Windows does not know need not be said.</summary>
    internal bool IsWindows => spec.Os?.Name is "windows" && this.IsSince(25);

    /// <summary>True when the policy is that of a minor version of Kubernetes, or of a later one.</summary>
    internal bool IsSince(int minor) => version >= minor;
}
