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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            var (name, request) = (claims[i].Name, claims[i].Request ?? "");
            if (name.Length == 0)
                pod.Faults.Required(path[i]);
            else if (!seen.Add(name + "/" + request) || (request.Length > 0 && seen.Contains(name + "/")))
                pod.Faults.Duplicate(path[i], name);
            if (name.Length > 0 && !pod.Spec.ResourceClaims.Any(c => c.Name == name))
                pod.Faults.NotFound(path[i], name, "is no claim of the Pod");
            if (request.Length > 0)
                pod.Faults.Invalid(path[i].Field("request"), request, DnsLabel.Complaints(request));
        }
    }
}
