using System;

namespace KubeDsl;

/// <summary>Rights of all containers of the Pod: the field <c>spec.securityContext</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PodSecurityContextAttribute : Attribute
{
    /// <summary>True to leave the secure defaults out.</summary>
    public bool Off { get; set; }

    /// <summary>The field <c>runAsNonRoot</c>; true by default.</summary>
    public bool RunAsNonRoot { get; set; }

    /// <summary>The field <c>runAsUser</c>.</summary>
    public int RunAsUser { get; set; }

    /// <summary>The field <c>runAsGroup</c>.</summary>
    public int RunAsGroup { get; set; }

    /// <summary>The field <c>fsGroup</c>: the group that owns the volumes.</summary>
    public int FsGroup { get; set; }

    /// <summary>The field <c>fsGroupChangePolicy</c>; Always by default.</summary>
    public FsGroupChangePolicy FsGroupChangePolicy { get; set; }

    /// <summary>The field <c>supplementalGroups</c>.</summary>
    public int[]? SupplementalGroups { get; set; }

    /// <summary>The field <c>seccompProfile.type</c>; RuntimeDefault by default.</summary>
    public SeccompProfileType SeccompProfile { get; set; }

    /// <summary>The field <c>seccompProfile.localhostProfile</c>: a file on the node, with <c>SeccompProfile.Localhost</c>.</summary>
    public string? SeccompLocalhostProfile { get; set; }

    /// <summary>The field <c>appArmorProfile.type</c>; the runtime's profile by default.</summary>
    public AppArmorProfileType AppArmorProfile { get; set; }

    /// <summary>The field <c>appArmorProfile.localhostProfile</c>: a profile loaded on the node.</summary>
    public string? AppArmorLocalhostProfile { get; set; }

    /// <summary>The field <c>seLinuxOptions.user</c>.</summary>
    public string? SELinuxUser { get; set; }

    /// <summary>The field <c>seLinuxOptions.role</c>.</summary>
    public string? SELinuxRole { get; set; }

    /// <summary>The field <c>seLinuxOptions.type</c>.</summary>
    public string? SELinuxType { get; set; }

    /// <summary>The field <c>seLinuxOptions.level</c>.</summary>
    public string? SELinuxLevel { get; set; }

    /// <summary>The field <c>windowsOptions.runAsUserName</c>.</summary>
    public string? WindowsRunAsUserName { get; set; }

    /// <summary>The field <c>windowsOptions.gmsaCredentialSpecName</c>.</summary>
    public string? WindowsGmsaCredentialSpecName { get; set; }

    /// <summary>The field <c>windowsOptions.gmsaCredentialSpec</c>.</summary>
    public string? WindowsGmsaCredentialSpec { get; set; }

    /// <summary>The field <c>windowsOptions.hostProcess</c>; false by default.</summary>
    public bool WindowsHostProcess { get; set; }

    /// <summary>The field <c>supplementalGroupsPolicy</c>; Merge by default.</summary>
    public SupplementalGroupsPolicy SupplementalGroupsPolicy { get; set; }

    /// <summary>The field <c>seLinuxChangePolicy</c>; MountOption by default.</summary>
    public SELinuxChangePolicy SELinuxChangePolicy { get; set; }
}
