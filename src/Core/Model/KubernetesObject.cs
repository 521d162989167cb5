namespace KubeDsl.Model;

/// <summary>An object of the Kubernetes API: what all kinds have in common.</summary>
public abstract record KubernetesObject
{
    /// <summary>The field <c>apiVersion</c>: group and version, such as <c>apps/v1</c>.</summary>
    public abstract string ApiVersion { get; }

    /// <summary>The field <c>kind</c>, such as <c>Deployment</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The field <c>metadata</c>: name, namespace, labels and the server's bookkeeping.</summary>
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;
}
