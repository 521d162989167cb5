using System;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Rules;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Refuses new objects where there is no namespace, and empties namespaces that are deleted.</summary>
internal sealed class NamespaceController
{
    private const string Finalizer = "kubernetes";
    private readonly ControlPlane plane;

    internal NamespaceController(ControlPlane plane)
    {
        this.plane = plane;
        foreach (var name in (string[])["default", "kube-node-lease", "kube-public", "kube-system"])
            plane.Store.Namespaces.Create(new() { Metadata = new() { Name = name } });
        plane.Store.NamespaceCheck = this.Check;
        plane.Store.Namespaces.Watch(this.OnNamespace);
        foreach (var table in plane.Store.Tables.Where(t => t.Kind.Namespaced))
            table.WatchObjects(this.OnContent);
    }

    private void Check(ObjectKey subject)
    {
        if (this.plane.Store.Namespaces.Find("", subject.Namespace) is not { } space)
            throw ApiException.NotFound(new("Namespace", "", subject.Namespace));
        if (space.IsTerminating)
            throw ApiException.Forbidden(subject, $"unable to create new content in namespace {subject.Namespace} because it is being terminated");
    }

    private void OnNamespace(WatchEvent<Namespace> change)
    {
        if (change.Type == WatchEventType.Modified && change.Object.IsTerminating && change.Old?.IsTerminating == false)
            this.plane.Loop.After(TimeSpan.Zero, EventPriority.Namespace, () => this.Empty(change.Object.Name));
    }

    private void OnContent(WatchEventType type, KubernetesObject value)
    {
        if (type == WatchEventType.Deleted && this.plane.Store.Namespaces.Find("", value.Namespace) is { IsTerminating: true })
            this.FinishSoon(value.Namespace);
    }

    private void FinishSoon(string name) => this.plane.Loop.After(TimeSpan.Zero, EventPriority.Namespace, () => this.Finish(name));

    private void Empty(string name)
    {
        foreach (var table in this.plane.Store.Tables.Where(t => t.Kind.Namespaced))
        {
            foreach (var value in table.ObjectsInOrder().Where(o => o.Namespace == name && !o.IsTerminating))
                table.Delete(value.NamespacedName, DeleteOptions.Default);
        }

        this.Finish(name);
    }

    private void Finish(string name)
    {
        if (this.plane.Store.Namespaces.Find("", name) is not { IsTerminating: true } space
            || this.plane.Store.Tables.Any(t => t.Kind.Namespaced && t.ObjectsInOrder().Any(o => o.Namespace == name)))
            return;
        this.plane.Store.Namespaces.Update(space with { Metadata = space.Metadata with { ResourceVersion = null, Finalizers = [.. space.Metadata.Finalizers.Where(f => f != Finalizer)] } });
    }
}
