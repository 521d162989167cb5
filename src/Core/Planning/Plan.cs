using KubeDsl.Collections;

namespace KubeDsl.Planning;

/// <summary>Where the Pods of an environment land on its declared cluster.</summary>
public sealed record Plan
{
    /// <summary>The name of the environment's class, such as <c>Prod</c>.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The name of the app, such as <c>shop</c>.</summary>
    public string App { get; init; } = "";

    /// <summary>The namespace that the app's objects live in.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The nodes, by pool and name, with the Pods on them.</summary>
    public EquatableArray<PlannedNode> Nodes { get; init; }

    /// <summary>The Pods that find no node, in the order in which they were tried.</summary>
    public EquatableArray<PendingPod> Pending { get; init; }
}
