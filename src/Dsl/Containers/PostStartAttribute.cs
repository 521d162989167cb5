using System;

namespace KubeDsl;

/// <summary>What happens right after the container was started: the field <c>lifecycle.postStart</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PostStartAttribute : Attribute
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
