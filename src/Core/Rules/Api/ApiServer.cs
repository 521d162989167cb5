using System.Collections.Generic;
using System.Linq;
using System.Net;
using KubeDsl.Collections;
using KubeDsl.Defaulting;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Rules.Api.Admission;
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
        if (ObjectDefaults.IsNamespaced(value) && IsGoing(value, context, faults))
            return Refuse(HttpStatusCode.Forbidden, faults);
        if (value is PersistentVolumeClaim claim)
            value = DefaultStorageClass.Apply(claim, context.StorageClasses);
        if (value is Pod pod)
        {
            if (PodAdmission.Apply(ref pod, context, faults) is { } status)
                return Refuse(status, faults);
            value = pod;
        }

        value = MetadataDefaults.WithoutRepeatedOwners(ObjectDefaults.Apply(value));
        if (value is Pod complete)
            value = LimitRanger.Apply(complete, context.LimitRanges);
        KindRules.Check(value, given, context, faults);
        if (faults.Any)
            return Refuse(HasServerError(faults) ? HttpStatusCode.InternalServerError : (HttpStatusCode)422, faults);
        Warnings.Check(value, given, context, faults);
        if (value is Namespace item)
            NamespaceRules.CheckPodSecurity(item, faults);
        if (faults.Any)
            return Refuse((HttpStatusCode)422, faults);
        Judge(value, context, faults);
        if (faults.Any)
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
        if (given is Pod pod && context.FillsNodeTolerations)
            given = pod with { Spec = pod.Spec with { Tolerations = NodeTolerations.Apply(pod.Spec.Tolerations) } };
        value = MetadataDefaults.WithoutRepeatedOwners(ObjectDefaults.Apply(given));
        if (value is Namespace or PriorityClass or StorageClass)
            KindRules.CheckMetadata(value, faults);
        else
            KindRules.Check(value, given, context, faults);
        stored = ObjectDefaults.Apply(stored);
        UpdateRules.Check(value, stored, faults);
        if (faults.Any)
            return Refuse((HttpStatusCode)422, faults);
        Warnings.Check(value, given, context, faults);
        if (value is Namespace item)
            NamespaceRules.CheckPodSecurity(item, faults);
        if (faults.Any)
            return Refuse((HttpStatusCode)422, faults);
        if (value is PersistentVolumeClaim)
            LimitRangerRules.Check(value, context.LimitRanges, faults);
        if (value is not Pod)
            PodSecurity.Warn(value, LabelsOfNamespace(value, context), faults);
        if (!faults.Any)
            QuotaRules.Check(value, stored, context.ResourceQuotas, faults);
        return faults.Any ? Refuse(HttpStatusCode.Forbidden, faults) : new ApiAnswer { Status = (int)HttpStatusCode.OK, Warnings = faults.Warnings, Defaulted = value };
    }

    /// <summary>The plug-ins that judge what passed all rules. The first that refuses decides.</summary>
    private static void Judge(KubernetesObject value, ApiContext context, ApiFaults faults)
    {
        LimitRangerRules.Check(value, context.LimitRanges, faults);
        if (faults.Any)
            return;
        var labels = LabelsOfNamespace(value, context);
        if (value is Pod pod)
        {
            PodSecurity.Enforce(pod, labels, faults);
            if (faults.Any || PodAdmission.HasWrongOverhead(pod.Spec, context, faults))
                return;
        }

        PodSecurity.Warn(value, labels, faults);
        QuotaRules.Check(value, null, context.ResourceQuotas, faults);
    }

    private static EquatableMap<string> LabelsOfNamespace(KubernetesObject value, ApiContext context) => context.FindNamespace(value.Metadata.Namespace)?.Metadata.Labels ?? default;

    /// <summary>Nothing new comes into a namespace that is being deleted.</summary>
    private static bool IsGoing(KubernetesObject value, ApiContext context, ApiFaults faults)
    {
        var name = MetadataDefaults.Namespaced(value.Metadata).Namespace;
        if (context.FindNamespace(name) is not { } space || (space.Metadata.DeletionTimestamp is null && space.Status.Phase is not "Terminating"))
            return false;
        faults.Forbidden(FieldPath.Metadata.Field("namespace"), "'" + name + "' is being deleted; nothing new can be made in it");
        return true;
    }

    private static bool HasServerError(ApiFaults faults) => faults.Causes.All(c => c.Reason == FaultReason.InternalError);

    private static ApiAnswer Refuse(HttpStatusCode status, ApiFaults faults) => new() { Status = (int)status, Faults = faults.Causes };
}
