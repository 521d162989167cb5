namespace KubeDsl;

/// <summary>How a path matches.</summary>
public enum PathType
{
    /// <summary>By whole elements from the start.</summary>
    Prefix,

    /// <summary>As a whole.</summary>
    Exact,

    /// <summary>As the Ingress class does.</summary>
    ImplementationSpecific,
}
