namespace KubeDsl.Runtime.Store;

/// <summary>The type of a Kubernetes event.</summary>
internal enum EventSeverity
{
    /// <summary>All is as it should be.</summary>
    Normal,

    /// <summary>Something needs attention.</summary>
    Warning,
}
