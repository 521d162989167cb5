using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Workloads;

/// <summary>The quality-of-service class of a Pod, which decides who dies first when a node runs out of memory.</summary>
public static class QosClasses
{
    /// <summary>Every container has limits for CPU and memory, and requests equal to them.</summary>
    public const string Guaranteed = "Guaranteed";

    /// <summary>Some request or limit for CPU or memory is stated.</summary>
    public const string Burstable = "Burstable";

    /// <summary>No request or limit for CPU or memory is stated.</summary>
    public const string BestEffort = "BestEffort";

    private static readonly string[] Counted = ["cpu", "memory"];

    /// <summary>The class of a Pod. Resources stated for the whole Pod decide alone; else every container counts, init containers too.</summary>
    public static string Of(PodSpec spec)
    {
        if (spec.Resources is { } whole && Stated(whole))
            return Judge(whole) ? Guaranteed : Burstable;
        var any = false;
        var all = true;
        foreach (var container in spec.Containers)
            Count(container.Resources, ref any, ref all);
        foreach (var container in spec.InitContainers)
            Count(container.Resources, ref any, ref all);
        if (!any)
            return BestEffort;
        return all ? Guaranteed : Burstable;
    }

    private static void Count(ResourceRequirements resources, ref bool any, ref bool all)
    {
        any |= Stated(resources);
        all &= Judge(resources);
    }

    private static bool Stated(ResourceRequirements resources)
    {
        foreach (var name in Counted)
        {
            if (Positive(resources.Requests, name) is not null || Positive(resources.Limits, name) is not null)
                return true;
        }

        return false;
    }

    // A request that is left out counts as the limit: that is what defaulting makes of it.
    private static bool Judge(ResourceRequirements resources)
    {
        foreach (var name in Counted)
        {
            if (Positive(resources.Limits, name) is not { } limit || (Positive(resources.Requests, name) ?? limit) != limit)
                return false;
        }

        return true;
    }

    private static Quantity? Positive(EquatableMap<Quantity> amounts, string name) =>
        amounts.TryGetValue(name, out var amount) && amount.Sign > 0 ? amount : null;
}
