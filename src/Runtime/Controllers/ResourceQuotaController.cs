using KubeDsl.Model;
using KubeDsl.Runtime.Events;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Writes into every ResourceQuota how much of it is used.</summary>
internal sealed class ResourceQuotaController : Controller
{
    private readonly QuotaLedger ledger;

    internal ResourceQuotaController(ControlPlane plane, QuotaLedger ledger)
        : base(plane, "resourcequota-controller", EventPriority.ResourceQuota)
    {
        this.ledger = ledger;
        ledger.Changed = this.Enqueue;
    }

    protected override void Reconcile(NamespacedName key)
    {
        var table = this.Store.TableOf<ResourceQuota>();
        if (table.Find(key) is not { } quota || this.ledger.UsedOf(key) is not { } used || (quota.Status.Used == used && quota.Status.Hard == quota.Spec.Hard))
            return;
        table.UpdateStatus(quota with { Metadata = quota.Metadata with { ResourceVersion = null }, Status = new() { Hard = quota.Spec.Hard, Used = used } });
    }
}
