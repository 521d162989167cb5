using KubeDsl.Model;

namespace KubeDsl.Rules.Api;

/// <summary>The Pod, or the template of Pods, that the rules look at.</summary>
internal sealed class PodContext
{
    /// <summary>What collects the faults.</summary>
    internal required ApiFaults Faults { get; init; }

    /// <summary>The cluster.</summary>
    internal required ApiContext Server { get; init; }

    /// <summary>Labels and annotations of the Pods.</summary>
    internal required ObjectMeta Metadata { get; init; }

    /// <summary>The Pod spec with the API's defaults.</summary>
    internal required PodSpec Spec { get; init; }

    /// <summary>Where the Pod spec stands.</summary>
    internal required FieldPath Path { get; init; }

    /// <summary>Where the annotations stand, as causes name them: a template's without <c>metadata</c>.</summary>
    internal required FieldPath AnnotationsPath { get; init; }

    /// <summary>The spec as it was sent, before selectors took in the keys that their terms match by; null for templates, which nobody changes so.</summary>
    internal PodSpec? Given { get; init; }

    /// <summary>True when the template belongs to a StatefulSet, which gives its Pods their host names.</summary>
    internal bool InStatefulSet { get; init; }

    /// <summary>True for a template, false for a Pod.</summary>
    internal bool IsTemplate => this.Given is null;

    /// <summary>True when the Pods run on Windows.</summary>
    internal bool IsWindows => this.Spec.Os?.Name is "windows";

    internal static PodContext Of(Pod pod, Pod given, ApiContext server, ApiFaults faults) => new()
    {
        Faults = faults,
        Server = server,
        Metadata = pod.Metadata,
        Spec = pod.Spec,
        Path = FieldPath.Spec,
        AnnotationsPath = FieldPath.Metadata.Field("annotations"),
        Given = given.Spec,
    };
}
