namespace KubeDsl.Runtime.Store;

/// <summary>What happened to an object.</summary>
public enum WatchEventType
{
    /// <summary>It was created.</summary>
    Added,

    /// <summary>It was written and is different now.</summary>
    Modified,

    /// <summary>It is gone.</summary>
    Deleted,
}
