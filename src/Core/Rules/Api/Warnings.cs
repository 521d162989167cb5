using System;
using System.Linq;
using System.Text;
using KubeDsl.Defaulting;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Resources;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What the API server warns about in objects that it accepts.</summary>
internal static class Warnings
{
    private const string StorageClassAnnotation = "volume.beta.kubernetes.io/storage-class";
    private const string MountableSecretsAnnotation = "kubernetes.io/enforce-mountable-secrets";

    internal static void Check(KubernetesObject value, KubernetesObject given, ApiContext server, ApiFaults faults)
    {
        if (value.Metadata.OwnerReferences.Count < given.Metadata.OwnerReferences.Count)
            faults.WarnAs(".metadata.ownerReferences", FieldPath.Metadata.Field("ownerReferences"), "has the same owner twice");
        if (value is Pod or Deployment or Job or CronJob && MetadataDefaults.NameOf(value.Metadata) is var name && !DnsLabel.IsValid(name))
            faults.Warn(FieldPath.Metadata.Field("name"), "'" + name + "' is no DNS label, so the Pods get host names that nobody expects");
        switch (value)
        {
            case Pod item:
                PodWarnings.Check(PodContext.Of(item, (Pod)given, server, faults), faults);
                break;
            case Deployment item:
                CheckTemplate(item.Spec.Template, "spec.template", server, faults);
                break;
            case ReplicaSet item:
                CheckTemplate(item.Spec.Template, "spec.template", server, faults);
                break;
            case DaemonSet item:
                CheckTemplate(item.Spec.Template, "spec.template", server, faults);
                break;
            case StatefulSet item:
                CheckTemplate(item.Spec.Template, "spec.template", server, faults);
                CheckStatefulSet(item.Spec, faults);
                break;
            case Job item:
                CheckTemplate(item.Spec.Template, "spec.template", server, faults);
                CheckJob(item.Spec, FieldPath.Spec, faults);
                break;
            case CronJob item:
                CheckTemplate(item.Spec.JobTemplate.Spec.Template, "spec.jobTemplate.spec.template", server, faults);
                CheckJob(item.Spec.JobTemplate.Spec, FieldPath.Spec.Field("jobTemplate.spec"), faults);
                break;
            default:
                CheckOthers(value, faults);
                break;
        }
    }

    /// <summary>A claim that asks for a part of a byte.</summary>
    internal static void CheckStorage(PersistentVolumeClaimSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec.Resources.Requests.TryGetValue(ResourceNames.Storage, out var request) && !request.IsWhole)
            faults.Warn(path.Field("resources.requests").Key(ResourceNames.Storage), request + " is no whole number of bytes");
        if (spec.Resources.Limits.TryGetValue(ResourceNames.Storage, out var limit) && !limit.IsWhole)
            faults.Warn(path.Field("resources.limits").Key(ResourceNames.Storage), limit + " is no whole number of bytes");
    }

    private static void CheckTemplate(PodTemplateSpec template, string path, ApiContext server, ApiFaults faults) =>
        PodWarnings.Check(PodTemplateRules.ContextOf(template, FieldPath.Of(path), server, faults), faults);

    private static void CheckStatefulSet(StatefulSetSpec spec, ApiFaults faults)
    {
        if (spec.RevisionHistoryLimit is < 0)
            faults.Warn(FieldPath.Spec.Field("revisionHistoryLimit"), "must not be negative");
        for (var i = 0; i < spec.VolumeClaimTemplates.Count; i++)
            CheckStorage(spec.VolumeClaimTemplates[i].Spec, FieldPath.Spec.Field("volumeClaimTemplates")[i], faults);
    }

    private static void CheckJob(JobSpec spec, FieldPath path, ApiFaults faults)
    {
        if (spec is { CompletionMode: "Indexed", Completions: > 100_000, Parallelism: > 10_000 })
            faults.Warn(path, "more than 100000 completions with more than 10000 Pods at a time are more than a cluster can keep track of");
    }

    private static void CheckOthers(KubernetesObject value, ApiFaults faults)
    {
        switch (value)
        {
            case Service item:
                ServiceWarnings.Check(item, faults);
                break;
            case PersistentVolumeClaim item:
                CheckStorage(item.Spec, FieldPath.Spec, faults);
                CheckAnnotation(item.Metadata, StorageClassAnnotation, "is out of date; use storageClassName", faults);
                break;
            case ServiceAccount item:
                CheckAnnotation(item.Metadata, MountableSecretsAnnotation, "is out of date; use namespaces to keep Secrets apart", faults);
                break;
            case Node item:
                if (item.Spec.ExternalID is { Length: > 0 })
                    faults.Warn(FieldPath.Spec.Field("externalID"), "is out of date and does nothing");
                for (var i = 0; i < item.Spec.PodCIDRs.Count; i++)
                    AddressWarnings.CheckRange(item.Spec.PodCIDRs[i], FieldPath.Spec.Field("podCIDRs")[i], faults);
                break;
            case Ingress item:
                if (item.Spec.IngressClassName is null && item.Metadata.Annotations.ContainsKey(IngressRules.ClassAnnotation))
                    faults.WarnAs("annotation", FieldPath.Metadata.Field("annotations").Key(IngressRules.ClassAnnotation), "is out of date; use ingressClassName");
                break;
            case NetworkPolicy item:
                AddressWarnings.Check(item.Spec, faults);
                break;
            case Secret item:
                CheckCertificate(item, faults);
                break;
            case ResourceQuota item:
                CheckQuota(item.Spec, "cpu", faults);
                CheckQuota(item.Spec, "memory", faults);
                break;
        }
    }

    private static void CheckAnnotation(ObjectMeta metadata, string key, string complaint, ApiFaults faults)
    {
        if (metadata.Annotations.ContainsKey(key))
            faults.Warn(FieldPath.Metadata.Field("annotations").Key(key), complaint);
    }

    /// <summary>Certificates without a PEM block of their kind. Whether key and certificate belong together is not looked at.</summary>
    private static void CheckCertificate(Secret secret, ApiFaults faults)
    {
        bool Lacks(string key, params string[] kinds) =>
            !Base64.TryDecode(secret.Data[key], out var bytes) || !kinds.Any(k => Encoding.UTF8.GetString(bytes).Contains("-----BEGIN " + k, StringComparison.Ordinal));
        if (secret.Type is "kubernetes.io/tls" && (Lacks("tls.crt", "CERTIFICATE") || Lacks("tls.key", "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY")))
            faults.WarnAs("tls", FieldPath.Of("data"), "holds no certificate and key in PEM form");
    }

    private static void CheckQuota(ResourceQuotaSpec spec, string resource, ApiFaults faults)
    {
        var requests = "requests." + resource;
        if (spec.Hard.TryGetValue(requests, out var request) && spec.Hard.TryGetValue("limits." + resource, out var limit) && request > limit)
            faults.WarnAs("ResourceQuota " + requests, FieldPath.Spec.Field("hard").Key(requests), "is more than the limits allow");
    }
}
