using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Scheduling.Columns;

/// <summary>What a Pod asks of nodes regardless of what runs there, as a value: templates with an equal key share a profile.</summary>
internal sealed record ProfileKey
{
    public string? NodeName { get; init; }

    public EquatableMap<string> NodeSelector { get; init; }

    public NodeAffinity? NodeAffinity { get; init; }

    public EquatableArray<Toleration> Tolerations { get; init; }

    /// <summary>The images of containers and volumes; empty as long as no node has any image.</summary>
    public EquatableArray<string> Images { get; init; }

    /// <summary>How many containers share the images.</summary>
    public int ContainerCount { get; init; }

    /// <summary>The whole Pod, where it needs features that nodes must declare; null where it does not.</summary>
    public PodSpec? Spec { get; init; }
}
