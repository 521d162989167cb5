using KubeDsl.Model;
using KubeDsl.Rules.Api;

namespace KubeDsl.Rules;

/// <summary>A container, and what it is to its Pod.</summary>
internal sealed class PodContainer(PodTemplate pod, Container container, FieldPath path, ContainerKind kind)
{
    internal PodTemplate Pod { get; } = pod;

    internal Container Container { get; } = container;

    /// <summary>Where the container stands in the object.</summary>
    internal FieldPath Path { get; } = path;

    internal ContainerKind Kind { get; } = kind;

    internal string Name => this.Container.Name;

    /// <summary>True when it runs beside the others instead of before them.</summary>
    internal bool KeepsRunning => this.Kind is ContainerKind.Regular or ContainerKind.Sidecar;

    /// <summary>A field of this container.</summary>
    internal FaultPlace At(FieldPath path) => this.Pod.At(path);
}
