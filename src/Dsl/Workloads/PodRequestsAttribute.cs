using System;

namespace KubeDsl;

/// <summary>What all containers of a Pod ask for together: the field <c>spec.resources.requests</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PodRequestsAttribute : Attribute
{
    /// <summary>The field <c>spec.resources.requests.cpu</c>, such as <c>500m</c>.</summary>
    public string? Cpu { get; set; }

    /// <summary>The field <c>spec.resources.requests.memory</c>, such as <c>512Mi</c>.</summary>
    public string? Memory { get; set; }
}
