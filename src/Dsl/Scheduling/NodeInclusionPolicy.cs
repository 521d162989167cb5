namespace KubeDsl;

/// <summary>Which nodes count when Pods are spread.</summary>
public enum NodeInclusionPolicy
{
    /// <summary>Those the Pod may run on.</summary>
    Honor,

    /// <summary>All.</summary>
    Ignore,
}
