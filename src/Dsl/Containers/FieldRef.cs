namespace KubeDsl;

/// <summary>Fields of a Pod that <see cref="EnvAttribute.FieldPath"/> can name.</summary>
public static class FieldRef
{
    /// <summary>The Pod's name.</summary>
    public const string Name = "metadata.name";

    /// <summary>The Pod's namespace.</summary>
    public const string Namespace = "metadata.namespace";

    /// <summary>The Pod's unique id.</summary>
    public const string Uid = "metadata.uid";

    /// <summary>The node that the Pod runs on.</summary>
    public const string NodeName = "spec.nodeName";

    /// <summary>The Pod's service account.</summary>
    public const string ServiceAccountName = "spec.serviceAccountName";

    /// <summary>The Pod's address.</summary>
    public const string PodIP = "status.podIP";

    /// <summary>The node's address.</summary>
    public const string HostIP = "status.hostIP";
}
