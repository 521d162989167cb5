using System;

namespace KubeDsl;

/// <summary>What all containers of a Pod may use together: the field <c>spec.resources.limits</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PodLimitsAttribute : Attribute
{
    /// <summary>The field <c>spec.resources.limits.cpu</c>, such as <c>500m</c>.</summary>
    public string? Cpu { get; set; }

    /// <summary>The field <c>spec.resources.limits.memory</c>, such as <c>512Mi</c>.</summary>
    public string? Memory { get; set; }
}
