using System;
using System.Collections.Generic;
using KubeDsl.Quantities;
using KubeDsl.Resources;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>Which resources may be named where, and which amounts they may have.</summary>
internal static class ResourceNameRules
{
    private const string QuotaHugePagesPrefix = "requests." + ResourceNames.HugePagesPrefix;

    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
        "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims",
        "storage", "services.nodeports", "services.loadbalancers",
    };

    private static readonly HashSet<string> StandardQuota = new(StringComparer.Ordinal)
    {
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
        "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims",
        "services.nodeports", "services.loadbalancers",
    };

    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers",
    };

    /// <summary>True for resources that come in whole numbers: extended ones, and objects that are counted.</summary>
    internal static bool IsInteger(string name) => Counted.Contains(name) || ResourceNames.IsExtended(name);

    /// <summary>True for a name without domain, or with Kubernetes' own.</summary>
    internal static bool IsNative(string name) => !name.Contains('/') || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>True when a node may give away more than it has: requests may then be smaller than limits.</summary>
    internal static bool MayOvercommit(string name) => IsNative(name) && !ResourceNames.IsHugePages(name);

    /// <summary>A name that the API knows, or one with a domain.</summary>
    internal static bool Check(string name, FieldPath path, ApiFaults faults)
    {
        var complaints = QualifiedName.Complaints(name);
        faults.Invalid(path, name, complaints);
        if (!complaints.IsEmpty)
            return false;
        if (name.Contains('/') || Standard.Contains(name) || ResourceNames.IsHugePages(name) || name.StartsWith(QuotaHugePagesPrefix, StringComparison.Ordinal))
            return true;
        faults.Invalid(path, name, "is no resource that Kubernetes knows; others need a domain, such as nvidia.com/gpu");
        return false;
    }

    /// <summary>A resource that a container can ask for.</summary>
    internal static void CheckContainer(string name, FieldPath path, ApiFaults faults)
    {
        Check(name, path, faults);
        if (!name.Contains('/'))
        {
            if (name is not (ResourceNames.Cpu or ResourceNames.Memory or ResourceNames.EphemeralStorage) && !ResourceNames.IsHugePages(name))
                faults.Invalid(path, name, "is nothing a container can ask for; use cpu, memory, ephemeral-storage, hugepages-<size> or a name with a domain");
        }
        else if (!IsNative(name) && !ResourceNames.IsExtended(name))
        {
            faults.Invalid(path, name, "cannot be the name of an extended resource");
        }
    }

    /// <summary>A resource that a quota can limit.</summary>
    internal static void CheckQuota(string name, FieldPath path, ApiFaults faults)
    {
        var before = faults.Count;
        faults.Invalid(path, name, QualifiedName.Complaints(name));
        if (name.Contains('/'))
            return;
        var known = IsKnownToQuotas(name);
        if (faults.Count == before && !known && !Standard.Contains(name))
            faults.Invalid(path, name, "is no resource that Kubernetes knows; others need a domain, such as requests.nvidia.com/gpu");
        if (!known)
            faults.Invalid(path, name, "is nothing a quota can limit");
    }

    /// <summary>True for a resource without a domain that quotas know.</summary>
    internal static bool IsKnownToQuotas(string name) =>
        StandardQuota.Contains(name) || ResourceNames.IsHugePages(name) || name.StartsWith(QuotaHugePagesPrefix, StringComparison.Ordinal);

    /// <summary>An amount: not negative, and whole where the resource is counted.</summary>
    internal static void CheckAmount(string name, Quantity amount, FieldPath path, ApiFaults faults)
    {
        if (amount.Sign < 0)
            faults.Invalid(path, amount.ToString(), "must not be negative");
        if (IsInteger(name) && amount.MilliValue % 1000 != 0)
            faults.Invalid(path, amount.ToString(), "must be a whole number");
    }

    /// <summary>Large pages come in multiples of their size.</summary>
    internal static void CheckHugePages(string name, Quantity amount, FieldPath path, ApiFaults faults)
    {
        if (!ResourceNames.IsHugePages(name))
            return;
        var size = Quantity.TryParse(name.Substring(ResourceNames.HugePagesPrefix.Length), out var page) && page.IsWhole ? page.Value : 0;
        if (size <= 0 || amount.Value % size != 0)
            faults.Invalid(path, amount.ToString(), "must be a multiple of the page size that the resource's name tells");
    }
}
