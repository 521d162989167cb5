using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;

namespace KubeDsl.Rules.Api.Admission;

/// <summary>What the level <c>restricted</c> of Pod security wants besides <c>baseline</c>: what is harmless must be said, not only not be denied.</summary>
internal static class RestrictedChecks
{
    internal static IEnumerable<(FieldPath Path, string Complaint)> Of(SecuredPod pod) =>
        pod.Containers.SelectMany(c => OfContainer(c.Context, c.Path.Field("securityContext"), pod)).Concat(OfUsers(pod)).Concat(OfSeccomp(pod)).Concat(OfVolumes(pod));

    private static IEnumerable<(FieldPath Path, string Complaint)> OfContainer(SecurityContext context, FieldPath path, SecuredPod pod)
    {
        if (pod.IsSince(8) && !pod.IsWindows && context.AllowPrivilegeEscalation != false)
            yield return (path.Field("allowPrivilegeEscalation"), "must be false");
        if (pod.IsSince(35) && context.ProcMount is { Length: > 0 } mount and not "Default")
            yield return (path.Field("procMount"), mount + " is not allowed");
        if (!pod.IsSince(22) || pod.IsWindows)
            yield break;
        if (context.Capabilities?.Drop.Contains("ALL", StringComparer.Ordinal) != true)
            yield return (path.Field("capabilities.drop"), "must be [\"ALL\"]");
        foreach (var name in (context.Capabilities?.Add ?? default).Where(c => c is not "NET_BIND_SERVICE"))
            yield return (path.Field("capabilities.add"), "the capability " + name + " is not allowed");
    }

    private static IEnumerable<(FieldPath Path, string Complaint)> OfUsers(SecuredPod pod)
    {
        if (pod.IsSince(35) && pod.HasOwnUsers)
            yield break;
        if (pod.Context.RunAsNonRoot == false)
            yield return (pod.ContextPath.Field("runAsNonRoot"), "must be true");
        foreach (var (_, context, path) in pod.Containers)
        {
            if (context.RunAsNonRoot == false || (context.RunAsNonRoot is null && pod.Context.RunAsNonRoot != true))
                yield return (path.Field("securityContext.runAsNonRoot"), "must be true, here or for the Pod");
        }

        if (!pod.IsSince(23))
            yield break;
        if (pod.Context.RunAsUser == 0)
            yield return (pod.ContextPath.Field("runAsUser"), "must not be 0");
        foreach (var (_, context, path) in pod.Containers)
        {
            if (context.RunAsUser == 0)
                yield return (path.Field("securityContext.runAsUser"), "must not be 0");
        }
    }

    private static IEnumerable<(FieldPath Path, string Complaint)> OfSeccomp(SecuredPod pod)
    {
        static bool IsAllowed(SeccompProfile? profile) => profile?.Type is "RuntimeDefault" or "Localhost";
        const string Complaint = "must be RuntimeDefault or Localhost";
        if (!pod.IsSince(19) || pod.IsWindows)
            yield break;
        if (pod.Context.SeccompProfile is not null && !IsAllowed(pod.Context.SeccompProfile))
            yield return (pod.ContextPath.Field("seccompProfile.type"), Complaint);
        foreach (var (_, context, path) in pod.Containers)
        {
            if (context.SeccompProfile is null ? !IsAllowed(pod.Context.SeccompProfile) : !IsAllowed(context.SeccompProfile))
                yield return (path.Field("securityContext.seccompProfile.type"), Complaint + ", here or for the Pod");
        }
    }

    private static IEnumerable<(FieldPath Path, string Complaint)> OfVolumes(SecuredPod pod)
    {
        for (var i = 0; i < pod.Spec.Volumes.Count; i++)
        {
            var allowed = pod.Spec.Volumes[i] is { ConfigMap: not null } or { Csi: not null } or { DownwardAPI: not null } or { EmptyDir: not null } or { Ephemeral: not null }
                or { Image: not null } or { PersistentVolumeClaim: not null } or { Projected: not null } or { Secret: not null };
            if (!allowed)
                yield return (pod.Path.Field("volumes")[i], "volumes of this type are not allowed");
        }
    }
}
