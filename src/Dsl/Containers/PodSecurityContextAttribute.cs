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
}
