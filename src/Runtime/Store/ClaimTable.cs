using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>The claims of volumes. Each is kept as long as a Pod uses it.</summary>
internal sealed class ClaimTable(StoreContext context, KubernetesKind kind, KindTraits<PersistentVolumeClaim> traits) : ObjectTable<PersistentVolumeClaim>(context, kind, traits)
{
    protected override PersistentVolumeClaim OnCreate(PersistentVolumeClaim admitted, ObjectMeta metadata) =>
        admitted with { Metadata = metadata with { Finalizers = [.. metadata.Finalizers, WellKnown.ClaimProtectionFinalizer] } };
}
