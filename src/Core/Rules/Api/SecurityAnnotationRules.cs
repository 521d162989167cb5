using System;

namespace KubeDsl.Rules.Api;

/// <summary>Security profiles that are written twice, as an annotation of old and as a field: both must say the same.</summary>
internal static class SecurityAnnotationRules
{
    private const string LocalhostPrefix = "localhost/";

    internal static void Check(PodContext pod)
    {
        var annotations = pod.Metadata.Annotations;
        if (annotations.IsEmpty)
            return;
        var whole = pod.Spec.SecurityContext;
        if (whole?.SeccompProfile is { } podProfile && annotations.TryGetValue(PodAnnotationRules.SeccompPod, out var podAnnotation))
            Compare(podAnnotation, podProfile.Type, podProfile.LocalhostProfile, isSeccomp: true, pod.Path.Field("securityContext.seccompProfile"), pod.Faults);
        foreach (var (container, path) in PodContainers.Of(pod))
        {
            if (container.SecurityContext?.SeccompProfile is { } seccomp
                && annotations.TryGetValue(PodAnnotationRules.SeccompContainerPrefix + container.Name, out var annotation))
                Compare(annotation, seccomp.Type, seccomp.LocalhostProfile, isSeccomp: true, path.Field("securityContext.seccompProfile"), pod.Faults);
            if (!pod.IsWindows
                && (container.SecurityContext?.AppArmorProfile ?? whole?.AppArmorProfile) is { } appArmor
                && annotations.TryGetValue(PodAnnotationRules.AppArmorPrefix + container.Name, out annotation))
                Compare(annotation, appArmor.Type, appArmor.LocalhostProfile, isSeccomp: false, path.Field("securityContext.appArmorProfile"), pod.Faults);
        }
    }

    private static void Compare(string annotation, string type, string? localhostProfile, bool isSeccomp, FieldPath path, ApiFaults faults)
    {
        var agrees = type switch
        {
            "Unconfined" => annotation is "unconfined",
            "RuntimeDefault" => annotation is "runtime/default" || (isSeccomp && annotation is "docker/default"),
            "Localhost" => annotation.StartsWith(LocalhostPrefix, StringComparison.Ordinal),
            _ => true,
        };
        if (!agrees)
            faults.Forbidden(path.Field("type"), "must say the same as the annotation '" + annotation + "', which better goes");
        else if (type is "Localhost" && annotation.Substring(LocalhostPrefix.Length) != localhostProfile)
            faults.Forbidden(path.Field("localhostProfile"), "must say the same as the annotation '" + annotation + "', which better goes");
    }
}
