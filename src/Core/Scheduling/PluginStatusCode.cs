namespace KubeDsl.Scheduling;

/// <summary>What a plugin answers.</summary>
public enum PluginStatusCode
{
    /// <summary>The Pod may go there.</summary>
    Success,

    /// <summary>The Pod cannot go there; were other Pods gone, it might.</summary>
    Unschedulable,

    /// <summary>The Pod cannot go there, whatever Pods are removed.</summary>
    UnschedulableAndUnresolvable,

    /// <summary>Something failed that has nothing to do with the nodes.</summary>
    Error,
}
