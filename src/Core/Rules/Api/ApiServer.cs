using System.Collections.Generic;
using System.Linq;
using System.Net;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules.Api.Updates;

namespace KubeDsl.Rules.Api;

/// <summary>
/// What the API server of Kubernetes 1.36 answers when an object is created or changed: accepted or not, why, and what it warns about.
/// Its stages follow one another, and the first that refuses decides: reading, namespace, admission, defaults, the kind's rules, warnings, admission again.
/// </summary>
public static class ApiServer
{
    /// <summary>The answer to a manifest, read as strictly as the server reads it: unknown and repeated fields, wrong types and malformed quantities are refused with 400.</summary>
    public static ApiAnswer Create(MappingNode manifest, ApiContext context)
    {
        var issues = new List<ReadIssue>();
        var value = ManifestReader.Read(manifest, issues);
        if (value is null)
            return new ApiAnswer { Status = (int)HttpStatusCode.NotFound, Faults = [ReadFaults.Of(issues[0], default)] };
        return issues.Count == 0
            ? Create(value, context)
            : new ApiAnswer { Status = (int)HttpStatusCode.BadRequest, Faults = issues.Select(i => ReadFaults.Of(i, ObjectKey.Of(value))).ToEquatableArray() };
    }

    /// <summary>The answer to an object.</summary>
    public static ApiAnswer Create(KubernetesObject value, ApiContext context)
    {
        var faults = new ApiFaults(ObjectKey.Of(value));
        if (ObjectDefaults.IsNamespaced(value) && MetadataDefaults.Namespaced(value.Metadata).Namespace is { } space && !context.HasNamespace(space))
        {
            faults.NotFound(FieldPath.Metadata.Field("namespace"), space, "is no namespace of the cluster");
            return Refuse(HttpStatusCode.NotFound, faults);
        }

        var given = value;
        if (value is Pod pod)
        {
            if (PodAdmission.Apply(ref pod, context, faults) is { } status)
                return Refuse(status, faults);
            value = pod;
        }

        value = MetadataDefaults.WithoutRepeatedOwners(ObjectDefaults.Apply(value));
        KindRules.Check(value, given, context, faults);
        if (faults.Any)
            return Refuse(HasServerError(faults) ? HttpStatusCode.InternalServerError : (HttpStatusCode)422, faults);
        Warnings.Check(value, given, context, faults);
        if (value is Namespace item)
            NamespaceRules.CheckPodSecurity(item, faults);
        if (faults.Any)
            return Refuse((HttpStatusCode)422, faults);
        if (value is Pod admitted && PodAdmission.HasWrongOverhead(admitted.Spec, context, faults))
            return Refuse(HttpStatusCode.Forbidden, faults);
        return new ApiAnswer { Status = (int)HttpStatusCode.Created, Warnings = faults.Warnings, Defaulted = value };
    }

    /// <summary>The answer to an object that is to take the place of another. What the server filled in when that was made need not be repeated.</summary>
    /// <param name="value">The object as it is sent.</param>
    /// <param name="stored">The object of that name as the cluster has it.</param>
    /// <param name="context">The cluster.</param>
    public static ApiAnswer Update(KubernetesObject value, KubernetesObject stored, ApiContext context)
    {
        var faults = new ApiFaults(ObjectKey.Of(stored));
        if (value.Metadata.Uid is { Length: > 0 } uid && uid != stored.Metadata.Uid)
        {
            faults.Invalid(FieldPath.Metadata.Field("uid"), uid, "is not the object that is there");
            return Refuse(HttpStatusCode.Conflict, faults);
        }

        var given = TakenOver.Apply(value, stored);
        value = MetadataDefaults.WithoutRepeatedOwners(ObjectDefaults.Apply(given));
        if (value is Namespace or PriorityClass or StorageClass)
            KindRules.CheckMetadata(value, faults);
        else
            KindRules.Check(value, given, context, faults);
        UpdateRules.Check(value, ObjectDefaults.Apply(stored), faults);
        if (faults.Any)
            return Refuse((HttpStatusCode)422, faults);
        Warnings.Check(value, given, context, faults);
        if (value is Namespace item)
            NamespaceRules.CheckPodSecurity(item, faults);
        return faults.Any ? Refuse((HttpStatusCode)422, faults) : new ApiAnswer { Status = (int)HttpStatusCode.OK, Warnings = faults.Warnings, Defaulted = value };
    }

    private static bool HasServerError(ApiFaults faults) => faults.Causes.All(c => c.Reason == FaultReason.InternalError);

    private static ApiAnswer Refuse(HttpStatusCode status, ApiFaults faults) => new() { Status = (int)status, Faults = faults.Causes };
}
