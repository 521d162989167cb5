using KubeDsl.Model;

namespace KubeDsl.Rules;

/// <summary>Which object a fault is about.</summary>
/// <param name="Kind">Its kind, such as <c>Deployment</c>.</param>
/// <param name="Namespace">Its namespace; empty for objects of the cluster.</param>
/// <param name="Name">Its name.</param>
public readonly record struct ObjectKey(string Kind, string Namespace, string Name)
{
    /// <summary>The key of an object.</summary>
    public static ObjectKey Of(KubernetesObject value) => new(value.Kind, value.Metadata.Namespace ?? "", value.Metadata.Name ?? "");

    /// <inheritdoc/>
    public override string ToString() => this.Namespace.Length == 0 ? this.Kind + "/" + this.Name : this.Kind + "/" + this.Namespace + "/" + this.Name;
}
