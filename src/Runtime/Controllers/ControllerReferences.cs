using System;
using System.Collections.Generic;
using System.Linq;
using KubeDsl.Model;
using KubeDsl.Runtime.Store;
using KubeDsl.Selectors;

namespace KubeDsl.Runtime.Controllers;

/// <summary>Who controls what: adoption of objects that match a selector, release of those that no longer do.</summary>
internal static class ControllerReferences
{
    /// <summary>The reference to a controller, as controllers set it on what they create.</summary>
    internal static OwnerReference To(KubernetesObject owner) => new()
    {
        ApiVersion = owner.ApiVersion,
        Kind = owner.Kind,
        Name = owner.Name,
        Uid = owner.Uid,
        Controller = true,
        BlockOwnerDeletion = true,
    };

    /// <summary>The objects that an owner controls after adopting what matches and releasing what does not. What is adopted gets the finalizer, if there is one.</summary>
    internal static List<T> Claim<T>(ObjectTable<T> table, KubernetesObject owner, LabelSelectorMatcher selector, Func<T, bool>? candidate = null, string? finalizer = null)
        where T : KubernetesObject
    {
        var claimed = table.OwnedBy(owner.Uid);
        claimed.RemoveAll(item => item.Controller?.Uid != owner.Uid || (candidate is not null && !candidate(item)) || !Keep(table, owner, selector, item));
        if (owner.IsTerminating)
            return claimed;
        foreach (var item in table.WithoutController(owner.Namespace))
        {
            if (selector.Matches(item.Metadata.Labels) && !item.IsTerminating && candidate?.Invoke(item) != false)
                claimed.Add(table.Update(WithFinalizer(WithOwners(item, [.. item.Metadata.OwnerReferences, To(owner)]), finalizer)));
        }

        return claimed;
    }

    private static T WithFinalizer<T>(T item, string? finalizer)
        where T : KubernetesObject => finalizer is null || item.Metadata.Finalizers.Any(f => f == finalizer)
        ? item
        : (T)((KubernetesObject)item with { Metadata = item.Metadata with { Finalizers = [.. item.Metadata.Finalizers, finalizer] } });

    private static bool Keep<T>(ObjectTable<T> table, KubernetesObject owner, LabelSelectorMatcher selector, T item)
        where T : KubernetesObject
    {
        if (selector.Matches(item.Metadata.Labels))
            return true;
        if (!owner.IsTerminating)
            Release(table, owner, item);
        return false;
    }

    private static void Release<T>(ObjectTable<T> table, KubernetesObject owner, T item)
        where T : KubernetesObject => table.Update(WithOwners(item, [.. item.Metadata.OwnerReferences.Where(o => o.Uid != owner.Uid)]));

    private static T WithOwners<T>(T item, Collections.EquatableArray<OwnerReference> owners)
        where T : KubernetesObject => (T)((KubernetesObject)item with { Metadata = item.Metadata with { OwnerReferences = owners } });
}
