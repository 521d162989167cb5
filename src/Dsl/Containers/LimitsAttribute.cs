using System;

namespace KubeDsl;

/// <summary>What the container may use at most.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitsAttribute : Attribute
{
    /// <summary>The field <c>resources.limits.cpu</c> in cores, such as <c>250m</c>.</summary>
    public string? Cpu { get; set; }

    /// <summary>The field <c>resources.limits.memory</c> in bytes, such as <c>256Mi</c>.</summary>
    public string? Memory { get; set; }

    /// <summary>The field <c>resources.limits.ephemeral-storage</c> in bytes, such as <c>1Gi</c>.</summary>
    public string? EphemeralStorage { get; set; }
}
