using System;
using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What a Pod may tell its containers about itself.</summary>
internal static class DownwardRules
{
    /// <summary>The fields that a variable can take its value from, besides single labels and annotations.</summary>
    internal static readonly string[] EnvironmentFields =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    /// <summary>The fields that a file can take its content from, besides single labels and annotations.</summary>
    internal static readonly string[] VolumeFields = ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

    private static readonly string[] KnownFields =
    [
        .. EnvironmentFields, "metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName", "status.phase",
    ];

    private static readonly string[] Resources =
        ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    private static readonly string[] CpuDivisors = ["1", "1m"];

    private static readonly string[] ByteDivisors = ["1", "1E", "1Ei", "1G", "1Gi", "1Ki", "1M", "1Mi", "1P", "1Pi", "1T", "1Ti", "1k"];

    internal static void CheckField(ObjectFieldSelector selector, string[] allowed, FieldPath path, ApiFaults faults)
    {
        var field = selector.FieldPath;
        if (field.Length == 0)
        {
            faults.Required(path.Field("fieldPath"));
            return;
        }

        var (parent, key) = SplitSubscript(field);
        var known = key is null ? field is "spec.host" || Array.IndexOf(KnownFields, field) >= 0 : parent is "metadata.labels" or "metadata.annotations";
        if (selector.ApiVersion is { Length: > 0 } and not "v1" || !known)
            faults.Invalid(path.Field("fieldPath"), field, "is no field that can be taken over; use one of " + string.Join(", ", allowed) + ", metadata.labels['key'], metadata.annotations['key']");
        else if (key is not null)
            faults.Invalid(path, key, parent is "metadata.labels" ? QualifiedName.Complaints(key) : QualifiedName.AnnotationComplaints(key));
        else if (Array.IndexOf(allowed, field is "spec.host" ? "spec.nodeName" : field) < 0)
            faults.NotSupported(path.Field("fieldPath"), field, allowed);
    }

    internal static void CheckResource(ResourceFieldSelector selector, bool inVolume, FieldPath path, ApiFaults faults)
    {
        var resource = selector.Resource;
        if (inVolume && string.IsNullOrEmpty(selector.ContainerName))
            faults.Required(path.Field("containerName"));
        else if (resource.Length == 0)
            faults.Required(path.Field("resource"));
        else if (Array.IndexOf(Resources, resource) < 0 && !IsHugePages(resource))
            faults.NotSupported(path.Field("resource"), resource, Resources);

        if (selector.Divisor is not { IsZero: false } divisor)
            return;
        var allowed = resource is "limits.cpu" or "requests.cpu" ? CpuDivisors : Array.IndexOf(Resources, resource) >= 0 || IsHugePages(resource) ? ByteDivisors : [];
        if (allowed.Length > 0 && Array.IndexOf(allowed, divisor.ToString()) < 0)
            faults.Invalid(path.Field("divisor"), divisor.ToString(), "must be one of " + string.Join(", ", allowed));
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("limits.hugepages-", StringComparison.Ordinal) || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    /// <summary><c>metadata.labels['key']</c> in its two parts; the key is null when there is none.</summary>
    private static (string Parent, string? Key) SplitSubscript(string field)
    {
        var start = field.IndexOf("['", StringComparison.Ordinal);
        return start > 0 && field.EndsWith("']", StringComparison.Ordinal) && start <= field.Length - 4
            ? (field.Substring(0, start), field.Substring(start + 2, field.Length - start - 4))
            : (field, null);
    }
}
