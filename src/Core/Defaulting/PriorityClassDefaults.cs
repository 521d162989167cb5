using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A priority class as the API server stores it. Source: <c>pkg/apis/scheduling/v1/defaults.go</c>.</summary>
public static class PriorityClassDefaults
{
    /// <summary>What Pods of a class may do that says nothing about it: push others off a node.</summary>
    public const string PreemptLowerPriority = "PreemptLowerPriority";

    /// <summary>The class with the API's defaults.</summary>
    public static PriorityClass Apply(PriorityClass value) =>
        value with { Metadata = MetadataDefaults.OfCluster(value.Metadata), PreemptionPolicy = value.PreemptionPolicy ?? PreemptLowerPriority };
}
