namespace KubeDsl;

/// <summary>Resources of a container that <see cref="EnvAttribute.Resource"/> can name.</summary>
public static class ResourceFieldRef
{
    /// <summary>The CPU request, in cores.</summary>
    public const string RequestsCpu = "requests.cpu";

    /// <summary>The memory request, in bytes.</summary>
    public const string RequestsMemory = "requests.memory";

    /// <summary>The CPU limit, in cores; the node's capacity when there is none.</summary>
    public const string LimitsCpu = "limits.cpu";

    /// <summary>The memory limit, in bytes; the node's capacity when there is none.</summary>
    public const string LimitsMemory = "limits.memory";
}
