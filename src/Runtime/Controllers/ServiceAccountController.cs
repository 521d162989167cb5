using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Keeps the service account <c>default</c> in every namespace: Pods that name none run under it.</summary>
internal sealed class ServiceAccountController : Controller
{
    private const string DefaultAccount = "default";

    internal ServiceAccountController(ControlPlane plane)
        : base(plane, "serviceaccount-controller", EventPriority.Namespace)
    {
        plane.Store.Namespaces.Watch(c => this.Enqueue(c.Object.NamespacedName));
        plane.Store.ServiceAccounts.Watch(this.OnAccount);
        foreach (var space in plane.Store.Namespaces.ToList())
            this.Reconcile(space.NamespacedName);
    }

    protected override void Reconcile(NamespacedName key)
    {
        if (this.Store.Namespaces.Find(key) is { IsTerminating: false } && this.Store.ServiceAccounts.Find(key.Name, DefaultAccount) is null)
            this.Store.ServiceAccounts.Create(new() { Metadata = new() { Namespace = key.Name, Name = DefaultAccount } });
    }

    private void OnAccount(WatchEvent<ServiceAccount> change)
    {
        if (change.Type == WatchEventType.Deleted)
            this.Enqueue(new("", change.Object.Namespace));
    }
}
