using System;

namespace KubeDsl;

/// <summary>What happens before the container is told to end: the field <c>lifecycle.preStop</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreStopAttribute : Attribute
{
    /// <summary>The field <c>exec.command</c>: runs this in the container.</summary>
    public string[]? Exec { get; set; }

    /// <summary>The field <c>httpGet.path</c>: asks this path of the container's only port, or of <c>Port</c>.</summary>
    public string? HttpGet { get; set; }

    /// <summary>The field <c>httpGet.port</c> by number.</summary>
    public int Port { get; set; }

    /// <summary>The field <c>sleep.seconds</c>, in seconds.</summary>
    public int SleepSeconds { get; set; }
}
