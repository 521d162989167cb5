using System;

namespace KubeDsl;

/// <summary>What the container is promised: the scheduler counts it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequestsAttribute : Attribute
{
    /// <summary>The field <c>resources.requests.cpu</c> in cores, such as <c>250m</c>.</summary>
    public string? Cpu { get; set; }

    /// <summary>The field <c>resources.requests.memory</c> in bytes, such as <c>256Mi</c>.</summary>
    public string? Memory { get; set; }

    /// <summary>The field <c>resources.requests.ephemeral-storage</c> in bytes, such as <c>1Gi</c>.</summary>
    public string? EphemeralStorage { get; set; }
}
