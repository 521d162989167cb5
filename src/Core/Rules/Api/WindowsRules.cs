using KubeDsl.Model;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>What only Windows has, and what it lacks.</summary>
internal static class WindowsRules
{
    private const int MaxCredentialSpec = 64 * 1024;

    /// <summary>The operating system, and the settings that do not exist on it.</summary>
    internal static void CheckSystem(PodContext pod)
    {
        if (pod.Spec.Os is not { } system)
            return;
        if (system.Name.Length == 0)
            pod.Faults.Required(pod.Path.Field("os.name"), "must be one of linux, windows");
        else if (system.Name is not ("linux" or "windows"))
            pod.Faults.NotSupported(pod.Path.Field("os"), system.Name, "linux", "windows");
        if (system.Name is "linux")
            ForbidWindows(pod);
        else if (system.Name is "windows")
            ForbidLinux(pod);
    }

    internal static void CheckOptions(WindowsSecurityContextOptions? options, FieldPath path, ApiFaults faults)
    {
        if (options is null)
            return;
        if (options.GmsaCredentialSpecName is { } name)
            faults.Invalid(path.Field("gmsaCredentialSpecName"), name, DnsSubdomain.Complaints(name));
        if (options.GmsaCredentialSpec is { } spec && (spec.Length == 0 || TextSize.Of(spec) > MaxCredentialSpec))
            faults.Invalid(path.Field("gmsaCredentialSpec"), TextSize.Of(spec), "bytes must lie between 1 and 65536");
        if (options.RunAsUserName is { } user)
            faults.Invalid(path.Field("runAsUserName"), user, WindowsUserName.Complaints(user));
    }

    /// <summary>Containers that run as processes of the node: all or none, and only on its network.</summary>
    internal static void CheckHostProcess(PodContext pod)
    {
        var whole = pod.Spec.SecurityContext?.WindowsOptions?.HostProcess;
        var count = 0;
        var all = true;
        foreach (var (container, path) in PodContainers.Of(pod))
        {
            var own = container.SecurityContext?.WindowsOptions?.HostProcess;
            if (whole is not null && own is not null && own != whole)
                pod.Faults.Invalid(path.Field("securityContext.windowsOptions.hostProcess"), own, "must equal the Pod's");
            var effective = own ?? whole ?? false;
            count += effective ? 1 : 0;
            all &= effective;
        }

        if (count == 0)
            return;
        if (!all)
            pod.Faults.Invalid(pod.Path, "hostProcess", "must be true for all containers of the Pod or for none");
        if (pod.Spec.HostNetwork != true)
            pod.Faults.Invalid(pod.Path.Field("hostNetwork"), false, "must be true for HostProcess containers");
        if (!pod.Server.AllowPrivileged)
            pod.Faults.Forbidden(pod.Path, "must not have HostProcess containers: the cluster does not allow privileged ones");
    }

    private static void ForbidWindows(PodContext pod)
    {
        const string Complaint = "must not be set with the operating system linux";
        if (pod.Spec.SecurityContext?.WindowsOptions is not null)
            pod.Faults.Forbidden(pod.Path.Field("securityContext.windowsOptions"), Complaint);
        foreach (var (container, path) in PodContainers.Of(pod))
        {
            if (container.SecurityContext?.WindowsOptions is not null)
                pod.Faults.Forbidden(path.Field("securityContext.windowsOptions"), Complaint);
        }
    }

    private static void ForbidLinux(PodContext pod)
    {
        var spec = pod.Spec;
        void Forbid(bool present, FieldPath path, string field)
        {
            if (present)
                pod.Faults.Forbidden(path.Field(field), "must not be set with the operating system windows");
        }

        Forbid(spec.HostUsers is not null, pod.Path, "hostUsers");
        Forbid(spec.HostPID == true, pod.Path, "hostPID");
        Forbid(spec.HostIPC == true, pod.Path, "hostIPC");
        Forbid(spec.ShareProcessNamespace is not null, pod.Path, "shareProcessNamespace");
        Forbid(spec.Resources is not null, pod.Path, "resources");
        if (spec.SecurityContext is { } whole)
        {
            var path = pod.Path.Field("securityContext");
            Forbid(whole.AppArmorProfile is not null, path, "appArmorProfile");
            Forbid(whole.SeLinuxOptions is not null, path, "seLinuxOptions");
            Forbid(whole.SeccompProfile is not null, path, "seccompProfile");
            Forbid(whole.FsGroup is not null, path, "fsGroup");
            Forbid(whole.FsGroupChangePolicy is not null, path, "fsGroupChangePolicy");
            Forbid(!whole.Sysctls.IsEmpty, path, "sysctls");
            Forbid(whole.RunAsUser is not null, path, "runAsUser");
            Forbid(whole.RunAsGroup is not null, path, "runAsGroup");
            Forbid(!whole.SupplementalGroups.IsDefault, path, "supplementalGroups");
            Forbid(whole.SupplementalGroupsPolicy is not null, path, "supplementalGroupsPolicy");
            Forbid(whole.SeLinuxChangePolicy is not null, path, "seLinuxChangePolicy");
        }

        foreach (var (container, path) in PodContainers.Of(pod))
        {
            if (container.SecurityContext is not { } own)
                continue;
            var place = path.Field("securityContext");
            Forbid(own.AppArmorProfile is not null, place, "appArmorProfile");
            Forbid(own.SeLinuxOptions is not null, place, "seLinuxOptions");
            Forbid(own.SeccompProfile is not null, place, "seccompProfile");
            Forbid(own.Capabilities is not null, place, "capabilities");
            Forbid(own.ReadOnlyRootFilesystem is not null, place, "readOnlyRootFilesystem");
            Forbid(own.Privileged is not null, place, "privileged");
            Forbid(own.AllowPrivilegeEscalation is not null, place, "allowPrivilegeEscalation");
            Forbid(own.ProcMount is not null, place, "procMount");
            Forbid(own.RunAsUser is not null, place, "runAsUser");
            Forbid(own.RunAsGroup is not null, place, "runAsGroup");
        }
    }
}
