using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules;
using KubeDsl.Rules.Api.Admission;

namespace KubeDsl.Runtime.Store;

/// <summary>
/// How much of every ResourceQuota is used, kept up to date with each change. A real cluster reserves what it admits and counts again in the background;
/// here the count is never behind.
/// </summary>
internal sealed class QuotaLedger
{
    private readonly ObjectStore store;
    private readonly Dictionary<NamespacedName, Account> accounts = [];

    internal QuotaLedger(ObjectStore store)
    {
        this.store = store;
        store.TableOf<ResourceQuota>().Watch(this.OnQuota);
        foreach (var table in store.Tables.Where(t => t.Kind.Namespaced))
            table.WatchObjects(this.OnObject);
    }

    /// <summary>Tells that another amount of a quota is used.</summary>
    internal Action<NamespacedName>? Changed { get; set; }

    /// <summary>True when a namespace has a quota.</summary>
    internal bool Has(string @namespace) => this.accounts.Count > 0 && this.accounts.Keys.Any(n => n.Namespace == @namespace);

    /// <summary>The quotas of a namespace with what is used of them.</summary>
    internal EquatableArray<ResourceQuota> Of(string @namespace) => this.accounts.Count == 0
        ? []
        : [.. this.accounts.Where(a => a.Key.Namespace == @namespace).Select(a => a.Value.Quota with { Status = new() { Hard = a.Value.Quota.Spec.Hard, Used = a.Value.ToMap() } })];

    /// <summary>What is used of a quota; null when there is none of that name.</summary>
    internal EquatableMap<Quantity>? UsedOf(NamespacedName quota) => this.accounts.TryGetValue(quota, out var account) ? account.ToMap() : null;

    private void OnQuota(WatchEvent<ResourceQuota> change)
    {
        var name = change.Object.NamespacedName;
        if (change.Type == WatchEventType.Deleted)
        {
            this.accounts.Remove(name);
            return;
        }

        if (this.accounts.TryGetValue(name, out var known) && known.Quota.Spec == change.Object.Spec)
            return;
        var account = new Account(change.Object);
        foreach (var value in this.store.Tables.Where(t => t.Kind.Namespaced).SelectMany(t => t.ObjectsInOrder()))
            account.Count(value.Key, QuotaRules.UsageOf(account.Quota, value));
        this.accounts[name] = account;
        this.Changed?.Invoke(name);
    }

    private void OnObject(WatchEventType type, KubernetesObject value)
    {
        if (this.accounts.Count == 0)
            return;
        foreach (var (name, account) in this.accounts)
        {
            if (name.Namespace == value.Namespace && account.Count(value.Key, type == WatchEventType.Deleted ? default : QuotaRules.UsageOf(account.Quota, value)))
                this.Changed?.Invoke(name);
        }
    }

    /// <summary>One quota: what each object counts for, and the sum.</summary>
    private sealed class Account(ResourceQuota quota)
    {
        private readonly Dictionary<ObjectKey, EquatableMap<Quantity>> objects = [];
        private readonly Dictionary<string, Quantity> used = new(StringComparer.Ordinal);

        internal ResourceQuota Quota => quota;

        internal EquatableMap<Quantity> ToMap() => new(quota.Spec.Hard.Select(h => KeyValuePair.Create(h.Key, this.used.GetValueOrDefault(h.Key))));

        /// <returns>True when the sum is another one now.</returns>
        internal bool Count(ObjectKey key, EquatableMap<Quantity> usage)
        {
            var before = this.objects.GetValueOrDefault(key);
            if (before == usage)
                return false;
            foreach (var item in before)
                this.used[item.Key] = this.used.GetValueOrDefault(item.Key) - item.Value;
            foreach (var item in usage)
                this.used[item.Key] = this.used.GetValueOrDefault(item.Key) + item.Value;
            if (usage.IsEmpty)
                this.objects.Remove(key);
            else
                this.objects[key] = usage;
            return true;
        }
    }
}
