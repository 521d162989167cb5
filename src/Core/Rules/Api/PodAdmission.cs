using System.Linq;
using System.Net;
using KubeDsl.Defaulting;
using KubeDsl.Model;
using KubeDsl.Rules.Api.Admission;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What the admission plug-ins of every cluster do to a Pod before its rules run: account, priority, tolerations, runtime class.</summary>
internal static class PodAdmission
{
    private const string DefaultAccount = "default";

    /// <summary>Changes the Pod, or refuses it.</summary>
    /// <returns>The status of the refusal; null when there is none.</returns>
    internal static HttpStatusCode? Apply(ref Pod pod, ApiContext server, ApiFaults faults)
    {
        if (server.FillsServiceAccount && string.IsNullOrEmpty(pod.Spec.ServiceAccountName) && string.IsNullOrEmpty(pod.Spec.ServiceAccount))
            pod = pod with { Spec = pod.Spec with { ServiceAccountName = DefaultAccount } };
        var status = ApplyAccount(ref pod, server, faults) ?? ApplyPriority(ref pod, server, faults);
        if (status is null && server.FillsNodeTolerations)
            pod = pod with { Spec = pod.Spec with { Tolerations = NodeTolerations.Apply(pod.Spec.Tolerations) } };
        return status ?? CheckRuntimeClass(pod.Spec, server, faults);
    }

    /// <summary>Overhead is what the runtime class says. Judged after all other rules.</summary>
    internal static bool HasWrongOverhead(PodSpec spec, ApiContext server, ApiFaults faults)
    {
        var wrong = !spec.Overhead.IsDefault
            && !server.RuntimeClasses.IsDefault
            && (spec.RuntimeClassName is null || server.RuntimeClasses.GetValueOrDefault(spec.RuntimeClassName) != spec.Overhead);
        if (wrong)
            faults.Forbidden(FieldPath.Spec.Field("overhead"), "must be what the runtime class says; leave it out");
        return wrong;
    }

    /// <summary>A Pod without credentials for registries gets those of its account. Every namespace has the account <c>default</c>.</summary>
    private static HttpStatusCode? ApplyAccount(ref Pod pod, ApiContext server, ApiFaults faults)
    {
        var name = string.IsNullOrEmpty(pod.Spec.ServiceAccountName) ? pod.Spec.ServiceAccount : pod.Spec.ServiceAccountName;
        if (!server.FillsServiceAccount || server.ServiceAccounts.IsDefault || string.IsNullOrEmpty(name))
            return null;
        var space = MetadataDefaults.Namespaced(pod.Metadata).Namespace;
        var account = server.ServiceAccounts.FirstOrDefault(a => a.Metadata.Name == name && MetadataDefaults.Namespaced(a.Metadata).Namespace == space);
        if (account is null && name != DefaultAccount)
        {
            faults.Forbidden(FieldPath.Spec.Field("serviceAccountName"), "'" + name + "' is no service account of the namespace");
            return HttpStatusCode.Forbidden;
        }

        if (account is not null && pod.Spec.ImagePullSecrets.IsEmpty && !account.ImagePullSecrets.IsEmpty)
            pod = pod with { Spec = pod.Spec with { ImagePullSecrets = account.ImagePullSecrets } };
        return null;
    }

    private static HttpStatusCode? ApplyPriority(ref Pod pod, ApiContext server, ApiFaults faults)
    {
        var spec = pod.Spec;
        var name = spec.PriorityClassName ?? "";
        var found = name.Length == 0
            ? server.PriorityClasses.Where(c => c.GlobalDefault == true).OrderBy(c => c.Value).FirstOrDefault()
            : server.PriorityClasses.FirstOrDefault(c => c.Metadata.Name == name);
        var system = SystemPriorityClasses.ValueOf(name);
        if (name.Length > 0 && found is null && system is null)
        {
            if (server.PriorityClasses.IsDefault)
                return null;
            faults.Forbidden(FieldPath.Spec.Field("priorityClassName"), "'" + name + "' is no priority class of the cluster");
            return HttpStatusCode.Forbidden;
        }

        var value = system ?? found?.Value ?? 0;
        var preemption = found?.PreemptionPolicy ?? PriorityClassDefaults.PreemptLowerPriority;
        if (spec.Priority is { } priority && priority != value)
        {
            faults.Forbidden(FieldPath.Spec.Field("priority"), FormattableText.Of("must be {0}, the value of the priority class; leave it out", value));
            return HttpStatusCode.Forbidden;
        }

        if (spec.PreemptionPolicy is { } policy && policy != preemption)
        {
            faults.Forbidden(FieldPath.Spec.Field("preemptionPolicy"), "must be " + preemption + ", as the priority class says; leave it out");
            return HttpStatusCode.Forbidden;
        }

        pod = pod with { Spec = spec with { Priority = value, PreemptionPolicy = preemption, PriorityClassName = found?.Metadata.Name ?? spec.PriorityClassName } };
        return null;
    }

    private static HttpStatusCode? CheckRuntimeClass(PodSpec spec, ApiContext server, ApiFaults faults)
    {
        if (spec.RuntimeClassName is not { } name || server.RuntimeClasses.IsDefault || server.RuntimeClasses.ContainsKey(name))
            return null;
        faults.Forbidden(FieldPath.Spec.Field("runtimeClassName"), "'" + name + "' is no runtime class of the cluster");
        return name is "" or "." or ".." || name.Contains('/') || name.Contains('%') ? HttpStatusCode.InternalServerError : HttpStatusCode.Forbidden;
    }

}
