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

    /// <summary>The priority classes that exist besides the two of every cluster; Pods that name another are refused with 403.</summary>
    public EquatableArray<PriorityClass> PriorityClasses { get; init; }

    /// <summary>The runtime classes that exist and what each of their Pods costs on top; Pods that name another are refused with 403.</summary>
    public EquatableMap<EquatableMap<Quantity>> RuntimeClasses { get; init; }

    /// <summary>True when privileged containers are allowed (<c>--allow-privileged</c>).</summary>
    public bool AllowPrivileged { get; init; } = true;

    /// <summary>True when Pods that name no service account get <c>default</c> (the admission plug-in ServiceAccount).</summary>
    public bool FillsServiceAccount { get; init; } = true;

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
