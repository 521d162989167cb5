using System;

namespace KubeDsl;

/// <summary>Rights of the container (and of the Pod, for <c>FsGroup</c>). What is not written has a secure default: no root, no escalation, no capabilities, a read-only root, the runtime's seccomp profile.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecurityContextAttribute : Attribute
{
    /// <summary>True to leave the secure defaults out.</summary>
    public bool Off { get; set; }

    /// <summary>The field <c>securityContext.runAsNonRoot</c>; true by default.</summary>
    public bool RunAsNonRoot { get; set; }

    /// <summary>The field <c>securityContext.runAsUser</c>.</summary>
    public int RunAsUser { get; set; }

    /// <summary>The field <c>securityContext.runAsGroup</c>.</summary>
    public int RunAsGroup { get; set; }

    /// <summary>The field <c>spec.securityContext.fsGroup</c> of the Pods: the group that owns their volumes.</summary>
    public int FsGroup { get; set; }

    /// <summary>The field <c>securityContext.readOnlyRootFilesystem</c>; true by default.</summary>
    public bool ReadOnlyRootFilesystem { get; set; }

    /// <summary>The field <c>securityContext.allowPrivilegeEscalation</c>; false by default.</summary>
    public bool AllowPrivilegeEscalation { get; set; }

    /// <summary>The field <c>securityContext.privileged</c>; false by default.</summary>
    public bool Privileged { get; set; }

    /// <summary>The field <c>securityContext.capabilities.add</c>.</summary>
    public string[]? Add { get; set; }

    /// <summary>The field <c>securityContext.capabilities.drop</c>; ALL by default.</summary>
    public string[]? Drop { get; set; }

    /// <summary>The field <c>securityContext.seccompProfile.type</c>; the Pod's RuntimeDefault by default.</summary>
    public SeccompProfileType SeccompProfile { get; set; }

    /// <summary>The field <c>securityContext.seccompProfile.localhostProfile</c>: a file on the node, with <c>SeccompProfile.Localhost</c>.</summary>
    public string? SeccompLocalhostProfile { get; set; }

    /// <summary>The field <c>securityContext.appArmorProfile.type</c>; the runtime's profile by default.</summary>
    public AppArmorProfileType AppArmorProfile { get; set; }

    /// <summary>The field <c>securityContext.appArmorProfile.localhostProfile</c>: a profile loaded on the node.</summary>
    public string? AppArmorLocalhostProfile { get; set; }

    /// <summary>The field <c>securityContext.seLinuxOptions.user</c>.</summary>
    public string? SELinuxUser { get; set; }

    /// <summary>The field <c>securityContext.seLinuxOptions.role</c>.</summary>
    public string? SELinuxRole { get; set; }

    /// <summary>The field <c>securityContext.seLinuxOptions.type</c>.</summary>
    public string? SELinuxType { get; set; }

    /// <summary>The field <c>securityContext.seLinuxOptions.level</c>.</summary>
    public string? SELinuxLevel { get; set; }

    /// <summary>The field <c>securityContext.windowsOptions.runAsUserName</c>.</summary>
    public string? WindowsRunAsUserName { get; set; }

    /// <summary>The field <c>securityContext.windowsOptions.gmsaCredentialSpecName</c>.</summary>
    public string? WindowsGmsaCredentialSpecName { get; set; }

    /// <summary>The field <c>securityContext.windowsOptions.gmsaCredentialSpec</c>.</summary>
    public string? WindowsGmsaCredentialSpec { get; set; }

    /// <summary>The field <c>securityContext.windowsOptions.hostProcess</c>; false by default.</summary>
    public bool WindowsHostProcess { get; set; }

    /// <summary>The field <c>securityContext.procMount</c>; Default by default.</summary>
    public ProcMountType ProcMount { get; set; }
}
