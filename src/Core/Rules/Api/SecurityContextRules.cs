using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>The security settings of Pods and containers.</summary>
internal static class SecurityContextRules
{
    private const int MaxAppArmorProfile = 4095;

    internal static void CheckPod(PodContext pod)
    {
        var spec = pod.Spec;
        var faults = pod.Faults;
        if (spec.HostPID == true && spec.ShareProcessNamespace == true)
            faults.Invalid(pod.Path.Field("securityContext.shareProcessNamespace"), true, "cannot be combined with hostPID");
        if (spec.SecurityContext is not { } security)
            return;
        var path = pod.Path.Field("securityContext");
        NumberRules.Id(security.FsGroup, path.Field("fsGroup"), faults);
        NumberRules.Id(security.RunAsUser, path.Field("runAsUser"), faults);
        NumberRules.Id(security.RunAsGroup, path.Field("runAsGroup"), faults);
        for (var i = 0; i < security.SupplementalGroups.Count; i++)
            NumberRules.Id(security.SupplementalGroups[i], path.Field("supplementalGroups")[i], faults);
        SysctlRules.Check(security.Sysctls, path.Field("sysctls"), pod);
        if (security.FsGroupChangePolicy is { } change and not ("Always" or "OnRootMismatch"))
            faults.NotSupported(path.Field("fsGroupChangePolicy"), change, "Always", "OnRootMismatch");
        if (security.SupplementalGroupsPolicy is { } groups and not ("Merge" or "Strict"))
            faults.NotSupported(path.Field("supplementalGroupsPolicy"), groups, "Merge", "Strict");
        if (security.SeLinuxChangePolicy is { } relabel and not "Recursive")
            faults.NotSupported(path.Field("seLinuxChangePolicy"), relabel, "Recursive");
        CheckSeccomp(security.SeccompProfile, path.Field("seccompProfile"), faults);
        CheckAppArmor(security.AppArmorProfile, path.Field("appArmorProfile"), faults);
        WindowsRules.CheckOptions(security.WindowsOptions, path.Field("windowsOptions"), faults);
    }

    internal static void CheckContainer(SecurityContext security, FieldPath path, PodContext pod)
    {
        var faults = pod.Faults;
        if (security.Privileged == true && !pod.Server.AllowPrivileged)
            faults.Forbidden(path.Field("privileged"), "must not be true: the cluster does not allow privileged containers");
        NumberRules.Id(security.RunAsUser, path.Field("runAsUser"), faults);
        NumberRules.Id(security.RunAsGroup, path.Field("runAsGroup"), faults);
        if (security.ProcMount is { } procMount)
        {
            if (procMount is not ("Default" or "Unmasked"))
                faults.NotSupported(path.Field("procMount"), procMount, "Default", "Unmasked");
            if (procMount is "Unmasked" && pod.Spec.HostUsers != false)
                faults.Invalid(path.Field("procMount"), procMount, "needs hostUsers: false");
        }

        CheckSeccomp(security.SeccompProfile, path.Field("seccompProfile"), faults);
        CheckAppArmor(security.AppArmorProfile, path.Field("appArmorProfile"), faults);
        if (security.AllowPrivilegeEscalation == false)
        {
            if (security.Privileged == true)
                faults.Invalid(path, "allowPrivilegeEscalation: false", "cannot be combined with privileged: true");
            foreach (var capability in security.Capabilities?.Add ?? default)
            {
                if (capability is "CAP_SYS_ADMIN")
                    faults.Invalid(path, "allowPrivilegeEscalation: false", "cannot be combined with the capability CAP_SYS_ADMIN");
            }
        }

        WindowsRules.CheckOptions(security.WindowsOptions, path.Field("windowsOptions"), faults);
    }

    private static void CheckSeccomp(SeccompProfile? profile, FieldPath path, ApiFaults faults)
    {
        if (profile is null)
            return;
        CheckProfileType(profile.Type, path.Field("type"), faults);
        path = path.Field("localhostProfile");
        if (profile.Type is "Localhost")
        {
            if (profile.LocalhostProfile is not { } file)
                faults.Required(path, "must be given with the type Localhost");
            else
                faults.Invalid(path, file, RelativePath.Complaints(file));
        }
        else if (profile.LocalhostProfile is { } superfluous)
        {
            faults.Invalid(path, superfluous, "may be given only with the type Localhost");
        }
    }

    private static void CheckAppArmor(AppArmorProfile? profile, FieldPath path, ApiFaults faults)
    {
        if (profile is null)
            return;
        CheckProfileType(profile.Type, path.Field("type"), faults);
        path = path.Field("localhostProfile");
        var name = profile.LocalhostProfile;
        if (profile.Type is "Localhost")
        {
            if (string.IsNullOrEmpty(name))
                faults.Required(path, "must be given with the type Localhost");
            else if (name!.Trim().Length != name.Length)
                faults.Invalid(path, name, "must not begin or end with a blank");
            if (name is not null && TextSize.Of(name) > MaxAppArmorProfile)
                faults.TooLong(path, TextSize.Of(name), MaxAppArmorProfile);
        }
        else if (profile.Type is "RuntimeDefault" or "Unconfined" && name is not null)
        {
            faults.Invalid(path, name, "may be given only with the type Localhost");
        }
    }

    private static void CheckProfileType(string type, FieldPath path, ApiFaults faults)
    {
        if (type.Length == 0)
            faults.Required(path, "must be one of Localhost, RuntimeDefault, Unconfined");
        else if (type is not ("Localhost" or "RuntimeDefault" or "Unconfined"))
            faults.NotSupported(path, type, "Localhost", "RuntimeDefault", "Unconfined");
    }
}
