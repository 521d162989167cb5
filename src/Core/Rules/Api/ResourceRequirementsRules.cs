using System;
using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Rules.Catalogue;
using KubeDsl.Rules.Resources;

namespace KubeDsl.Rules.Api;

/// <summary>Requests and limits of containers, and of Pods as a whole.</summary>
internal static class ResourceRequirementsRules
{
    internal static void CheckContainer(ResourceRequirements resources, string container, FieldPath path, PodContext pod)
    {
        CheckAmounts(resources, ResourceNameRules.CheckContainer, container, path, pod.Faults);
        ResourceClaimRules.CheckUses(resources.Claims, path.Field("claims"), pod);
    }

    /// <summary>What the runtime class costs: judged as the limits of a container.</summary>
    internal static void CheckOverhead(EquatableMap<Quantity> overhead, FieldPath path, ApiFaults faults) =>
        CheckAmounts(new ResourceRequirements { Limits = overhead }, ResourceNameRules.CheckContainer, null, path, faults);

    /// <summary>Requests and limits of the Pod as a whole.</summary>
    internal static void CheckPod(PodContext pod)
    {
        if (pod.Spec.Resources is not { } resources)
            return;
        var path = pod.Path.Field("resources");
        CheckAmounts(resources, CheckPodName, null, path, pod.Faults);
        if (!resources.Claims.IsEmpty)
        {
            pod.Faults.Forbidden(path.Field("claims"), "must not be set for the Pod as a whole");
            ResourceClaimRules.CheckUses(resources.Claims, path.Field("claims"), pod);
        }

        CheckSums(resources, path, pod);
        for (var i = 0; i < pod.Spec.Containers.Count; i++)
        {
            foreach (var limit in pod.Spec.Containers[i].Resources.Limits)
            {
                if (resources.Limits.TryGetValue(limit.Key, out var total) && limit.Value > total)
                    pod.Faults.Invalid(path.Field("containers")[i].Key(limit.Key).Field("limits"), limit.Value.ToString(), "must not be more than the Pod's " + total);
            }
        }
    }

    private static void CheckSums(ResourceRequirements resources, FieldPath path, PodContext pod)
    {
        var whole = new Pod { Spec = pod.Spec };
        var requests = PodRequests.Aggregate(whole, RequestOptions.None);
        foreach (var request in resources.Requests)
        {
            if (requests.TryGet(request.Key, out var sum) && sum > request.Value)
                pod.Faults.Invalid(path.Field("requests").Key(request.Key), request.Value.ToString(), "must not be less than the containers' " + sum);
        }

        var limits = PodRequests.AggregateLimits(whole);
        foreach (var limit in resources.Limits)
        {
            if (ResourceNames.IsHugePages(limit.Key) && limits.TryGet(limit.Key, out var sum) && sum > limit.Value)
                pod.Faults.Invalid(path.Field("limits").Key(limit.Key), limit.Value.ToString(), "must not be less than the containers' " + sum);
        }
    }

    private static void CheckPodName(string name, FieldPath path, ApiFaults faults)
    {
        if (ResourceNameRules.Check(name, path, faults) && !ResourceNames.IsPodLevel(name))
            faults.NotSupported(path, name, "cpu", "memory", "hugepages-<size>");
    }

    private static void CheckAmounts(ResourceRequirements resources, Action<string, FieldPath, ApiFaults> checkName, string? container, FieldPath path, ApiFaults faults)
    {
        var basis = false;
        var hugePages = false;
        void CheckEach(EquatableMap<Quantity> amounts, FieldPath list)
        {
            foreach (var entry in amounts)
            {
                var place = list.Key(entry.Key);
                checkName(entry.Key, place, faults);
                ResourceNameRules.CheckAmount(entry.Key, entry.Value, place, faults);
                ResourceNameRules.CheckHugePages(entry.Key, entry.Value, place, faults);
                basis |= entry.Key is ResourceNames.Cpu or ResourceNames.Memory;
                hugePages |= ResourceNames.IsHugePages(entry.Key);
            }
        }

        CheckEach(resources.Limits, path.Field("limits"));
        CheckEach(resources.Requests, path.Field("requests"));
        foreach (var request in resources.Requests)
            CheckAgainstLimit(request, resources.Limits, container, path, faults);
        if (hugePages && !basis)
            faults.Forbidden(path, "must name cpu or memory beside huge pages");
    }

    private static void CheckAgainstLimit(KeyValuePair<string, Quantity> request, EquatableMap<Quantity> limits, string? container, FieldPath path, ApiFaults faults)
    {
        var overcommit = ResourceNameRules.MayOvercommit(request.Key);
        if (!limits.TryGetValue(request.Key, out var limit))
        {
            if (!overcommit)
                faults.Required(path.Field("limits"), "must name " + request.Key + " as well, with the amount of the request");
        }
        else if (!overcommit && request.Value != limit)
        {
            faults.Invalid(path.Field("requests"), request.Key + ": " + request.Value, "must equal the limit " + limit);
        }
        else if (request.Value > limit && container is not null)
        {
            faults.As(ResourceRules.RequestAboveLimit, FaultReason.FieldValueInvalid, path.Field("requests"), ResourceWords.InWords(request.Key), request.Value.ToString(), container, limit.ToString());
        }
        else if (request.Value > limit)
        {
            faults.Invalid(path.Field("requests"), request.Key + ": " + request.Value, "must not be more than the limit " + limit);
        }
    }
}
