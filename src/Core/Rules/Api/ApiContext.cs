using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;
using KubeDsl.Rules.Grammars;

namespace KubeDsl.Rules.Api;

/// <summary>
/// What an API server knows besides the object that is sent to it. The default is a cluster as kubeadm makes it, about whose objects nothing is known:
/// a list that nobody gives (not even an empty one) refuses nothing.
/// </summary>
public sealed record ApiContext
{
    /// <summary>A cluster as kubeadm makes it, about whose objects nothing is known.</summary>
    public static ApiContext Default { get; } = new();

    /// <summary>The namespaces that exist; objects of others are refused with 404.</summary>
    public EquatableArray<string> Namespaces { get; init; }

    /// <summary>The namespaces of <see cref="Namespaces"/> about which more is known: the labels that say how harmless their Pods must be, and whether they are being deleted.</summary>
    public EquatableArray<Namespace> NamespaceObjects { get; init; }

    /// <summary>The ranges of all namespaces, which give and bound what containers ask for (the admission plug-in LimitRanger).</summary>
    public EquatableArray<LimitRange> LimitRanges { get; init; }

    /// <summary>The quotas of all namespaces; how much of each is used says its status.</summary>
    public EquatableArray<ResourceQuota> ResourceQuotas { get; init; }

    /// <summary>The storage classes that exist: claims that name none get the default one.</summary>
    public EquatableArray<StorageClass> StorageClasses { get; init; }

    /// <summary>The service accounts that exist besides <c>default</c>, which every namespace has; Pods that name another are refused with 403.</summary>
    public EquatableArray<ServiceAccount> ServiceAccounts { get; init; }

    /// <summary>The priority classes that exist besides the two of every cluster; Pods that name another are refused with 403.</summary>
    public EquatableArray<PriorityClass> PriorityClasses { get; init; }

    /// <summary>The runtime classes that exist and what each of their Pods costs on top; Pods that name another are refused with 403.</summary>
    public EquatableMap<EquatableMap<Quantity>> RuntimeClasses { get; init; }

    /// <summary>True when privileged containers are allowed (<c>--allow-privileged</c>).</summary>
    public bool AllowPrivileged { get; init; } = true;

    /// <summary>True when Pods that name no service account get <c>default</c> (the admission plug-in ServiceAccount).</summary>
    public bool FillsServiceAccount { get; init; } = true;

    /// <summary>True when Pods get tolerations for nodes that fail (the admission plug-in DefaultTolerationSeconds).</summary>
    public bool FillsNodeTolerations { get; init; } = true;

    /// <summary>The ranges that Service addresses come from, the primary one first (<c>--service-cluster-ip-range</c>).</summary>
    public EquatableArray<string> ServiceRanges { get; init; } = ["10.96.0.0/16"];

    /// <summary>True when both IPv4 and IPv6 ranges are there.</summary>
    internal bool IsDualStack => this.HasFamily("IPv4") && this.HasFamily("IPv6");

    internal bool HasFamily(string family)
    {
        foreach (var range in this.ServiceRanges)
        {
            if (Cidr.TryParse(range, out var parsed) && parsed.Address.IsV4 == (family is "IPv4"))
                return true;
        }

        return false;
    }

    /// <summary>True when an address lies in a range of the Services and is neither its first nor, in IPv4, its last.</summary>
    internal bool CanAllocate(IpAddress address)
    {
        foreach (var range in this.ServiceRanges)
        {
            if (Cidr.TryParse(range, out var parsed) && parsed.Contains(address))
                return address != parsed.First && !(address.IsV4 && address == parsed.Last);
        }

        return false;
    }

    /// <summary>What is known about a namespace besides its name.</summary>
    internal Namespace? FindNamespace(string? name)
    {
        foreach (var item in this.NamespaceObjects)
        {
            if (item.Metadata.Name == name)
                return item;
        }

        return null;
    }

    /// <summary>True when the namespace exists, as far as is known.</summary>
    internal bool HasNamespace(string name)
    {
        foreach (var item in this.Namespaces)
        {
            if (item == name)
                return true;
        }

        return this.Namespaces.IsDefault;
    }
}
