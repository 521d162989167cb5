using System;
using KubeDsl.Model;
using KubeDsl.Resources;

namespace KubeDsl.Defaulting;

/// <summary>
/// A Pod as the API server stores it. Applying it twice changes nothing more.
/// Source: <c>SetDefaults_Pod</c> in <c>pkg/apis/core/v1/defaults.go</c> and <c>pkg/registry/core/pod/strategy.go</c>.
/// </summary>
public static class PodDefaults
{
    private const string AppArmorPrefix = "container.apparmor.security.beta.kubernetes.io/";
    private const string Localhost = "localhost/";

    /// <summary>The Pod with the API's defaults: those of templates, and those that depend on one another or on the labels.</summary>
    public static Pod Apply(Pod pod)
    {
        var spec = PodSpecDefaults.Apply(pod.Spec);
        var hostNetwork = spec.HostNetwork == true;
        Container Complete(Container container) => WithAppArmor(WithHostPorts(WithRequests(container), hostNetwork), pod);
        spec = spec with
        {
            Containers = spec.Containers.Map(Complete),
            InitContainers = spec.InitContainers.Map(Complete),
            Affinity = MatchLabelKeys.Merge(spec.Affinity, pod.Metadata.Labels),
            TopologySpreadConstraints = MatchLabelKeys.Merge(spec.TopologySpreadConstraints, pod.Metadata.Labels),
            TerminationGracePeriodSeconds = spec.TerminationGracePeriodSeconds < 0 ? 1 : spec.TerminationGracePeriodSeconds,
        };
        pod = pod with { Metadata = MetadataDefaults.Namespaced(pod.Metadata), Spec = spec };
        return spec.Resources is { } resources ? pod with { Spec = spec with { Resources = PodLevel(pod, resources) } } : pod;
    }

    /// <summary>The profile that an AppArmor annotation names; null when it names none.</summary>
    internal static AppArmorProfile? ReadAppArmor(string annotation) => annotation switch
    {
        "unconfined" => new AppArmorProfile { Type = "Unconfined" },
        "runtime/default" => new AppArmorProfile { Type = "RuntimeDefault" },
        _ when annotation.StartsWith(Localhost, StringComparison.Ordinal) && annotation.Length > Localhost.Length =>
            new AppArmorProfile { Type = "Localhost", LocalhostProfile = annotation.Substring(Localhost.Length) },
        _ => null,
    };

    private static Container WithRequests(Container container) => container with
    {
        Resources = container.Resources with { Requests = ResourceDefaults.Complete(container.Resources.Requests, container.Resources.Limits) },
    };

    private static Container WithHostPorts(Container container, bool hostNetwork) => !hostNetwork ? container : container with
    {
        Ports = container.Ports.Map(p => p.HostPort is null or 0 ? p with { HostPort = p.ContainerPortValue } : p),
    };

    /// <summary>An annotation of old becomes the field, unless the field is there or the whole Pod's says the same.</summary>
    private static Container WithAppArmor(Container container, Pod pod)
    {
        if (container.SecurityContext?.AppArmorProfile is not null
            || pod.Metadata.Annotations.IsEmpty
            || pod.Spec.Os?.Name is "windows"
            || !pod.Metadata.Annotations.TryGetValue(AppArmorPrefix + container.Name, out var annotation)
            || ReadAppArmor(annotation) is not { } profile
            || profile == pod.Spec.SecurityContext?.AppArmorProfile)
            return container;
        return container with { SecurityContext = (container.SecurityContext ?? SecurityContext.Empty) with { AppArmorProfile = profile } };
    }

    /// <summary>Requests of the Pod as a whole, where only limits are given.</summary>
    private static ResourceRequirements PodLevel(Pod pod, ResourceRequirements resources)
    {
        var (limits, requests) = (resources.Limits, resources.Requests);
        if (limits.IsEmpty && requests.IsEmpty)
            return resources;
        foreach (var entry in PodRequests.AggregateLimits(pod).ToMap())
        {
            if (ResourceNames.IsHugePages(entry.Key) && !limits.ContainsKey(entry.Key))
                limits = limits.With(entry.Key, entry.Value);
        }

        if (!limits.IsEmpty)
        {
            foreach (var entry in PodRequests.Aggregate(pod, RequestOptions.None).ToMap())
            {
                if (entry.Key is ResourceNames.Cpu or ResourceNames.Memory && !requests.ContainsKey(entry.Key))
                    requests = requests.With(entry.Key, entry.Value);
            }

            foreach (var entry in limits)
            {
                if (ResourceNames.IsPodLevel(entry.Key) && !requests.ContainsKey(entry.Key))
                    requests = requests.With(entry.Key, entry.Value);
            }
        }

        return resources with { Limits = limits, Requests = requests };
    }
}
