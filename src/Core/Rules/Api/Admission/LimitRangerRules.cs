using System.Globalization;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Resources;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>The plug-in LimitRanger's second half: bounds of what containers, Pods and claims ask for.</summary>
internal static class LimitRangerRules
{
    internal static void Check(KubernetesObject value, EquatableArray<LimitRange> ranges, ApiFaults faults)
    {
        if (ranges.IsEmpty || value is not (Pod or PersistentVolumeClaim))
            return;
        foreach (var range in LimitRanger.Of(ranges, value))
        {
            foreach (var item in range.Spec.Limits)
                Check(value, item, faults);
        }
    }

    private static void Check(KubernetesObject value, LimitRangeItem item, ApiFaults faults)
    {
        switch (value)
        {
            case Pod pod when item.Type is "Container":
                CheckContainers(pod.Spec.Containers, FieldPath.Spec.Field("containers"), item, faults);
                CheckContainers(pod.Spec.InitContainers, FieldPath.Spec.Field("initContainers"), item, faults);
                break;
            case Pod pod when item.Type is "Pod":
                CheckAmounts(PodRequests.Aggregate(pod, RequestOptions.None).ToMap(), PodRequests.AggregateLimits(pod).ToMap(), FieldPath.Spec, item, faults);
                break;
            case PersistentVolumeClaim claim when item.Type is "PersistentVolumeClaim":
                CheckClaim(claim.Spec.Resources.Requests, item, faults);
                break;
        }
    }

    private static void CheckContainers(EquatableArray<Container> containers, FieldPath path, LimitRangeItem item, ApiFaults faults)
    {
        for (var i = 0; i < containers.Count; i++)
            CheckAmounts(containers[i].Resources.Requests, containers[i].Resources.Limits, path[i].Field("resources"), item, faults);
    }

    private static void CheckAmounts(EquatableMap<Quantity> requests, EquatableMap<Quantity> limits, FieldPath path, LimitRangeItem item, ApiFaults faults)
    {
        foreach (var bound in item.Min)
        {
            var what = "minimum " + bound.Key + " usage per " + item.Type + " is " + bound.Value;
            if (!requests.TryGetValue(bound.Key, out var request))
                faults.Forbidden(path, what + "; no request is given");
            else if (request < bound.Value)
                faults.Forbidden(path, what + ", but the request is " + request);
            else if (limits.TryGetValue(bound.Key, out var limit) && limit < bound.Value)
                faults.Forbidden(path, what + ", but the limit is " + limit);
        }

        foreach (var bound in item.Max)
        {
            var what = "maximum " + bound.Key + " usage per " + item.Type + " is " + bound.Value;
            if (!limits.TryGetValue(bound.Key, out var limit))
                faults.Forbidden(path, what + "; no limit is given");
            else if (limit > bound.Value)
                faults.Forbidden(path, what + ", but the limit is " + limit);
            else if (requests.TryGetValue(bound.Key, out var request) && request > bound.Value)
                faults.Forbidden(path, what + ", but the request is " + request);
        }

        foreach (var bound in item.MaxLimitRequestRatio)
            CheckRatio(requests.GetValueOrDefault(bound.Key), limits.GetValueOrDefault(bound.Key), bound.Key, bound.Value, path, item.Type, faults);
    }

    private static void CheckRatio(Quantity request, Quantity limit, string resource, Quantity bound, FieldPath path, string type, ApiFaults faults)
    {
        var what = resource + " max limit to request ratio per " + type + " is " + bound;
        if (request.IsZero)
        {
            faults.Forbidden(path, what + ", but no request is given, or it is 0");
        }
        else if (limit.IsZero)
        {
            faults.Forbidden(path, what + ", but no limit is given, or it is 0");
        }
        else
        {
            // Thousandths as long as they fit, as the server does it.
            var ratio = limit.MilliValue is long.MaxValue ? (double)limit.Value / request.Value : (double)limit.MilliValue / request.MilliValue;
            if (ratio > bound.MilliValue / 1000.0)
                faults.Forbidden(path, what + ", but the ratio is " + ratio.ToString("0.######", CultureInfo.InvariantCulture));
        }
    }

    private static void CheckClaim(EquatableMap<Quantity> requests, LimitRangeItem item, ApiFaults faults)
    {
        var path = FieldPath.Spec.Field("resources.requests.storage");
        foreach (var bound in item.Min)
        {
            if (!requests.TryGetValue(bound.Key, out var request) || request < bound.Value)
                faults.Forbidden(path, "minimum " + bound.Key + " usage per PersistentVolumeClaim is " + bound.Value + ", but the request is " + request);
        }

        foreach (var bound in item.Max)
        {
            if (!requests.TryGetValue(bound.Key, out var request) || request > bound.Value)
                faults.Forbidden(path, "maximum " + bound.Key + " usage per PersistentVolumeClaim is " + bound.Value + ", but the request is " + request);
        }
    }
}
