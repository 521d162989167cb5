using System;
using System.Collections.Generic;
using KubeDsl.Manifests;
using KubeDsl.Model;

namespace KubeDsl.Runtime.Store;

/// <summary>The objects of one kind, for those who treat all kinds alike.</summary>
internal interface IObjectTable
{
    KubernetesKind Kind { get; }

    KubernetesObject? Find(NamespacedName name);

    KubernetesObject CreateObject(KubernetesObject value);

    KubernetesObject UpdateObject(KubernetesObject value);

    void Delete(NamespacedName name, DeleteOptions options);

    /// <summary>Tells of every change right after it; who listens may take note, but must not write.</summary>
    void WatchObjects(Action<WatchEventType, KubernetesObject> watcher);

    /// <summary>All objects in order of creation.</summary>
    IReadOnlyList<KubernetesObject> ObjectsInOrder();

    /// <summary>The objects that name an owner of this uid.</summary>
    IReadOnlyList<KubernetesObject> ObjectsOwnedBy(string uid);
}
