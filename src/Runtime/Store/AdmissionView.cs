using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Rules.Api;

namespace KubeDsl.Runtime.Store;

/// <summary>What admission knows of the cluster's objects. What seldom changes is gathered once, and again after a change.</summary>
internal sealed class AdmissionView
{
    private const string PodSecurityPrefix = "pod-security.kubernetes.io/";
    private static readonly string[] Kinds = ["Namespace", "LimitRange", "ServiceAccount", "StorageClass", "PriorityClass"];
    private readonly ObjectStore store;
    private readonly EquatableArray<string> serviceRanges;
    private readonly Dictionary<string, bool> plain = new(StringComparer.Ordinal);
    private ApiContext? gathered;

    internal AdmissionView(ObjectStore store, EquatableArray<string> serviceRanges)
    {
        this.store = store;
        this.serviceRanges = serviceRanges;
        this.Quotas = new(store);
        foreach (var kind in Kinds)
            store.Table(kind)!.WatchObjects((_, _) => this.Forget());
    }

    /// <summary>How much of the quotas is used.</summary>
    internal QuotaLedger Quotas { get; }

    /// <summary>Tells that something is another way now.</summary>
    internal Action? Changed { get; set; }

    /// <summary>What counts for an object of a namespace.</summary>
    internal ApiContext Of(string @namespace)
    {
        var context = this.gathered ??= this.Gather();
        return this.Quotas.Has(@namespace) ? context with { ResourceQuotas = this.Quotas.Of(@namespace) } : context;
    }

    /// <summary>True when all Pods of a template are admitted alike: nothing is counted, bounded or forbidden in the namespace.</summary>
    internal bool IsPlain(string @namespace)
    {
        if (this.Quotas.Has(@namespace))
            return false;
        if (!this.plain.TryGetValue(@namespace, out var plain))
            this.plain.Add(@namespace, plain = !this.IsWatchedOver(@namespace));
        return plain;
    }

    private bool IsWatchedOver(string @namespace)
    {
        var context = this.gathered ??= this.Gather();
        return context.LimitRanges.Any(r => r.Namespace == @namespace)
            || context.NamespaceObjects.Any(n => n.Name == @namespace && n.Metadata.Labels.Any(l => l.Key.StartsWith(PodSecurityPrefix, StringComparison.Ordinal)));
    }

    private ApiContext Gather() => ApiContext.Default with
    {
        NamespaceObjects = this.All<Namespace>(),
        LimitRanges = this.All<LimitRange>(),
        ServiceAccounts = this.All<ServiceAccount>(),
        StorageClasses = this.All<StorageClass>(),
        PriorityClasses = this.All<PriorityClass>(),
        ServiceRanges = this.serviceRanges,
    };

    private EquatableArray<T> All<T>()
        where T : KubernetesObject => [.. this.store.TableOf<T>().ToList()];

    private void Forget()
    {
        this.gathered = null;
        this.plain.Clear();
        this.Changed?.Invoke();
    }
}
