using KubeDsl.Collections;
using KubeDsl.Rules;

namespace KubeDsl.Planning;

/// <summary>What a class of the declarations has become in an environment: its objects, its node pool, or its container.</summary>
public sealed record DeclaredType
{
    /// <summary>True for the app itself: all of the environment's objects are its own.</summary>
    public bool IsApp { get; init; }

    /// <summary>The name of the pool that a class with <c>[NodePool]</c> stands for; empty for others.</summary>
    public string Pool { get; init; } = "";

    /// <summary>The objects that a class made: for a workload it and what belongs to it, such as its Service and its budget; for a container those of its workload.</summary>
    public EquatableArray<ObjectKey> Objects { get; init; }

    /// <summary>The name of the container that a class within a workload declares; empty for others.</summary>
    public string Container { get; init; } = "";
}
