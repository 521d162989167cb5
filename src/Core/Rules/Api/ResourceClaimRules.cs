using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Devices that a Pod claims, and which container uses which.</summary>
internal static class ResourceClaimRules
{
    internal static void Check(PodContext pod)
    {
        var faults = pod.Faults;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isStatic = pod.Metadata.Annotations.ContainsKey(PodAnnotationRules.Mirror);
        for (var i = 0; i < pod.Spec.ResourceClaims.Count; i++)
        {
            var claim = pod.Spec.ResourceClaims[i];
            var path = pod.Path.Field("resourceClaims")[i];
            if (isStatic && !pod.IsTemplate)
                faults.Forbidden(FieldPath.Whole, "resourceClaims are not available to static Pods");
            if (claim.Name.Length == 0)
                faults.Required(path.Field("name"));
            else if (!names.Add(claim.Name))
                faults.Duplicate(path.Field("name"), claim.Name);
            else
                faults.Invalid(path.Field("name"), claim.Name, DnsLabel.Complaints(claim.Name));
            if (claim.ResourceClaimName is null == claim.ResourceClaimTemplateName is null)
                faults.Invalid(path, claim.Name, "must name exactly one of resourceClaimName and resourceClaimTemplateName");
            if (claim.ResourceClaimName is { } name)
                faults.Invalid(path.Field("resourceClaimName"), name, DnsSubdomain.Complaints(name));
            if (claim.ResourceClaimTemplateName is { } template)
                faults.Invalid(path.Field("resourceClaimTemplateName"), template, DnsSubdomain.Complaints(template));
        }
    }

    /// <summary>The claims that a container uses; the Pod must list them.</summary>
    internal static void CheckUses(EquatableArray<ResourceClaim> claims, FieldPath path, PodContext pod)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            var name = claims[i].Name;
            if (name.Length == 0)
            {
                pod.Faults.Required(path[i]);
                continue;
            }

            CheckRepeated(claims, i, path[i], pod.Faults);
            if (!pod.Spec.ResourceClaims.Any(c => c.Name == name))
                pod.Faults.NotFound(path[i], name, "is no claim of the Pod");
        }
    }

    /// <summary>A use of all devices of a claim repeats each earlier use of it; one of a single request repeats what names the same, or all.</summary>
    private static void CheckRepeated(EquatableArray<ResourceClaim> claims, int index, FieldPath path, ApiFaults faults)
    {
        var (name, request) = (claims[index].Name, claims[index].Request ?? "");
        var earlier = claims.Take(index).Where(c => c.Name == name).Select(c => c.Request ?? "").Distinct(StringComparer.Ordinal).ToList();
        if (earlier.Contains(""))
        {
            faults.Duplicate(path, name);
            return;
        }

        if (request.Length > 0)
            faults.Invalid(path.Field("request"), request, DnsLabel.Complaints(request));
        foreach (var other in earlier)
        {
            if (request.Length == 0 || other == request)
                faults.Duplicate(path, name);
        }
    }
}
