namespace KubeDsl;

/// <summary>Fields of a Pod that <see cref="EnvAttribute.FieldPath"/> and <see cref="DownwardApiItemAttribute.FieldPath"/> can name.</summary>
public static class FieldRef
{
    /// <summary>The Pod's name.</summary>
    public const string Name = "metadata.name";

    /// <summary>The Pod's namespace.</summary>
    public const string Namespace = "metadata.namespace";

    /// <summary>The Pod's unique id.</summary>
    public const string Uid = "metadata.uid";

    /// <summary>All labels, a line each: for files only, a variable takes one, such as <c>metadata.labels['tier']</c>.</summary>
    public const string Labels = "metadata.labels";

    /// <summary>All annotations, a line each: for files only.</summary>
    public const string Annotations = "metadata.annotations";

    /// <summary>The node that the Pod runs on.</summary>
    public const string NodeName = "spec.nodeName";

    /// <summary>The Pod's service account.</summary>
    public const string ServiceAccountName = "spec.serviceAccountName";

    /// <summary>The Pod's address.</summary>
    public const string PodIP = "status.podIP";

    /// <summary>The node's address.</summary>
    public const string HostIP = "status.hostIP";
}
