using System;

namespace KubeDsl;

/// <summary>A service account of the app.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServiceAccountAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>automountServiceAccountToken</c>; true by default.</summary>
    public bool AutomountServiceAccountToken { get; set; }

    /// <summary>The fields <c>imagePullSecrets[].name</c>.</summary>
    public string[]? ImagePullSecrets { get; set; }

    /// <summary>True when something else makes the account: it is referred to and not written.</summary>
    public bool External { get; set; }
}
