using System;

namespace KubeDsl.Resources;

/// <summary>What counts as a Pod's request; the callers of <see cref="PodRequests"/> differ in it.</summary>
[Flags]
public enum RequestOptions
{
    /// <summary>The containers' requests and the overhead, nothing else.</summary>
    None = 0,

    /// <summary>Requests of the Pod as a whole replace those of its containers.</summary>
    PodLevel = 1,

    /// <summary>What a resize in place has allocated already counts when it is more.</summary>
    Status = 2,

    /// <summary>A container that names no CPU counts as one of 100m.</summary>
    DefaultCpu = 4,

    /// <summary>A container that names no memory counts as one of 200Mi.</summary>
    DefaultMemory = 8,
}
