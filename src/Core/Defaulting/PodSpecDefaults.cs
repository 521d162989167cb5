using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Defaulting;

/// <summary>A Pod spec as the API server stores it, of a Pod or of a template. Source: <c>pkg/apis/core/v1/defaults.go</c>.</summary>
public static class PodSpecDefaults
{
    /// <summary>The scheduler that Pods ask for when they name none.</summary>
    public const string SchedulerName = "default-scheduler";

    /// <summary>The time that Pods have to shut down when they name none, in seconds.</summary>
    public const long GracePeriodSeconds = 30;

    /// <summary>The template with the API's defaults.</summary>
    public static PodTemplateSpec Apply(PodTemplateSpec template) => template with { Spec = Apply(template.Spec) };

    /// <summary>The Pod spec with the API's defaults.</summary>
    public static PodSpec Apply(PodSpec spec) => spec with
    {
        Containers = spec.Containers.Map(ContainerDefaults.Apply),
        InitContainers = spec.InitContainers.Map(ContainerDefaults.Apply),
        EphemeralContainers = spec.EphemeralContainers.Map(ContainerDefaults.Apply),
        Volumes = spec.Volumes.Map(VolumeDefaults.Apply),
        Overhead = ResourceDefaults.RoundUp(spec.Overhead),
        Resources = spec.Resources is { } resources ? ResourceDefaults.RoundUp(resources) : null,
        RestartPolicy = OrDefault(spec.RestartPolicy, "Always"),
        DnsPolicy = OrDefault(spec.DnsPolicy, "ClusterFirst"),
        SchedulerName = OrDefault(spec.SchedulerName, SchedulerName),
        SecurityContext = spec.SecurityContext ?? PodSecurityContext.Empty,
        TerminationGracePeriodSeconds = spec.TerminationGracePeriodSeconds ?? GracePeriodSeconds,
        EnableServiceLinks = spec.EnableServiceLinks ?? true,
        ServiceAccountName = OrDefault(spec.ServiceAccountName, spec.ServiceAccount),
        ServiceAccount = OrDefault(spec.ServiceAccountName, spec.ServiceAccount),
        // The feature behind it is off.
        SchedulingGroup = null,
    };

    internal static string? OrDefault(string? text, string? otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;

    /// <summary>The list with each item replaced.</summary>
    internal static EquatableArray<T> Map<T>(this EquatableArray<T> items, Func<T, T> convert) =>
        items.IsEmpty ? items : items.Select(convert).ToEquatableArray();
}
