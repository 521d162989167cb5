namespace KubeDsl.Runtime.Store;

/// <summary>How an object is to be deleted.</summary>
public sealed record DeleteOptions
{
    /// <summary>The usual deletion: the object's own grace, dependents in the background.</summary>
    public static DeleteOptions Default { get; } = new();

    /// <summary>Removal at once, without waiting for the kubelet (<c>--grace-period=0 --force</c>).</summary>
    public static DeleteOptions Force { get; } = new() { GracePeriodSeconds = 0 };

    /// <summary>Seconds that a Pod has to end; null takes its <c>terminationGracePeriodSeconds</c>.</summary>
    public long? GracePeriodSeconds { get; init; }

    /// <summary>What becomes of the objects that this one owns.</summary>
    public PropagationPolicy PropagationPolicy { get; init; } = PropagationPolicy.Background;

    /// <summary>The uid that the object must have, else the deletion is refused; null for any.</summary>
    public string? Uid { get; init; }
}
