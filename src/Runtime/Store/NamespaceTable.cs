using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>The namespaces. Each is kept until its content is gone.</summary>
internal sealed class NamespaceTable(StoreContext context, KubernetesKind kind, KindTraits<Namespace> traits) : ObjectTable<Namespace>(context, kind, traits)
{
    private const string Finalizer = "kubernetes";

    // In a real cluster this finalizer stands in spec.finalizers; kept with the others it needs no second mechanism.
    protected override Namespace OnCreate(Namespace admitted, ObjectMeta metadata) => admitted with { Metadata = metadata with { Finalizers = [.. metadata.Finalizers, Finalizer] } };
}
