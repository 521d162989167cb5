namespace KubeDsl.Runtime.Store;

/// <summary>The name of an object among those of its kind.</summary>
/// <param name="Namespace">Its namespace; empty for objects of the cluster.</param>
/// <param name="Name">Its name.</param>
public readonly record struct NamespacedName(string Namespace, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => this.Namespace.Length == 0 ? this.Name : this.Namespace + "/" + this.Name;
}
