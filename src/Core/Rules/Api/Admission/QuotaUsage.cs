using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>What an object counts for in quotas, by the names that quotas use.</summary>
internal static class QuotaUsage
{
    private const string CountPrefix = "count/";
    private const string ClassSuffix = ".storageclass.storage.k8s.io/";
    private static readonly Quantity One = Quantity.FromUnits(1);

    /// <summary>Kinds that have a name of their own besides <c>count/…</c>.</summary>
    private static readonly string[] NamedKinds = ["Pod", "Service", "Secret", "ConfigMap", "PersistentVolumeClaim", "ResourceQuota"];

    internal static EquatableMap<Quantity> Of(KubernetesObject value)
    {
        var usage = new ResourceList();
        if (PluralOf(value) is not { } plural)
            return default;
        var group = ApiVersion.Split(value.ApiVersion).Group;
        usage.Set(CountPrefix + plural + (group.Length == 0 ? "" : "." + group), One);
        // A Pod that has ended is still an object, but asks for nothing.
        if (value is Pod { Status.Phase: "Succeeded" or "Failed" })
            return usage.ToMap();
        if (Array.IndexOf(NamedKinds, value.Kind) >= 0)
            usage.Set(plural, One);
        switch (value)
        {
            case Pod pod:
                AddPod(pod, usage);
                break;
            case Service service:
                AddService(service.Spec, usage);
                break;
            case PersistentVolumeClaim claim:
                AddClaim(claim.Spec, usage);
                break;
        }

        return usage.ToMap();
    }

    /// <summary>The amounts that a container states, under every name that quotas have for them.</summary>
    internal static IEnumerable<string> NamesStatedBy(ResourceRequirements resources) =>
        resources.Requests.SelectMany(r => RequestNames(r.Key)).Concat(resources.Limits.SelectMany(l => LimitNames(l.Key)));

    private static string? PluralOf(KubernetesObject value)
    {
        foreach (var kind in ManifestReader.Kinds)
        {
            if (kind.Kind == value.Kind && kind.ApiVersion == value.ApiVersion)
                return kind.Namespaced ? kind.Plural : null;
        }

        return null;
    }

    private static void AddPod(Pod pod, ResourceList usage)
    {
        foreach (var request in PodRequests.Of(pod, RequestOptions.PodLevel | RequestOptions.Status))
        {
            foreach (var name in RequestNames(request.Key))
                usage.Set(name, request.Value);
        }

        var limits = PodRequests.AggregateLimits(pod);
        foreach (var limit in pod.Spec.Resources?.Limits ?? default)
            limits.Set(limit.Key, limit.Value);
        foreach (var limit in limits.ToMap())
        {
            foreach (var name in LimitNames(limit.Key))
                usage.Set(name, limit.Value + pod.Spec.Overhead.GetValueOrDefault(limit.Key));
        }
    }

    private static IEnumerable<string> RequestNames(string resource) => resource switch
    {
        ResourceNames.Cpu or ResourceNames.Memory or ResourceNames.EphemeralStorage => [resource, "requests." + resource],
        _ when resource.StartsWith(ResourceNames.HugePagesPrefix, StringComparison.Ordinal) => [resource, "requests." + resource],
        _ => ["requests." + resource],
    };

    private static IEnumerable<string> LimitNames(string resource) =>
        resource is ResourceNames.Cpu or ResourceNames.Memory or ResourceNames.EphemeralStorage ? ["limits." + resource] : [];

    private static void AddService(ServiceSpec spec, ResourceList usage)
    {
        var ports = Quantity.FromUnits(spec.Ports.Count);
        if (spec.Type is "NodePort")
            usage.Set("services.nodeports", ports);
        if (spec.Type is not "LoadBalancer")
            return;
        usage.Set("services.loadbalancers", One);
        usage.Set("services.nodeports", spec.AllocateLoadBalancerNodePorts == false ? Quantity.FromUnits(spec.Ports.Count(p => p.NodePort is > 0)) : ports);
    }

    private static void AddClaim(PersistentVolumeClaimSpec spec, ResourceList usage)
    {
        var prefix = spec.StorageClassName is { Length: > 0 } name ? name + ClassSuffix : null;
        if (prefix is not null)
            usage.Set(prefix + "persistentvolumeclaims", One);
        if (!spec.Resources.Requests.TryGetValue(ResourceNames.Storage, out var storage))
            return;
        usage.Set("requests.storage", storage);
        if (prefix is not null)
            usage.Set(prefix + "requests.storage", storage);
    }
}
