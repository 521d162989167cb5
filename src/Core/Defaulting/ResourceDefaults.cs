using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Quantities;

namespace KubeDsl.Defaulting;

/// <summary>What the API server does to every list of amounts.</summary>
internal static class ResourceDefaults
{
    /// <summary>Rounds every amount up to thousandths. Source: <c>SetDefaults_ResourceList</c> in <c>pkg/apis/core/v1/defaults.go</c>.</summary>
    internal static EquatableMap<Quantity> RoundUp(EquatableMap<Quantity> amounts)
    {
        foreach (var entry in amounts)
        {
            if (entry.Value.RoundUpToMilli() != entry.Value)
                return amounts.ToEquatableMap(e => e.Key, e => e.Value.RoundUpToMilli());
        }

        return amounts;
    }

    /// <summary>Rounds all requests and limits up to thousandths.</summary>
    internal static ResourceRequirements RoundUp(ResourceRequirements resources) =>
        resources with { Limits = RoundUp(resources.Limits), Requests = RoundUp(resources.Requests) };

    /// <summary>Adds the entries of the other map whose names the first one lacks.</summary>
    internal static EquatableMap<Quantity> Complete(EquatableMap<Quantity> amounts, EquatableMap<Quantity> others)
    {
        List<KeyValuePair<string, Quantity>>? missing = null;
        foreach (var entry in others)
        {
            if (!amounts.ContainsKey(entry.Key))
                (missing ??= []).Add(entry);
        }

        return missing is null ? amounts : new([.. amounts, .. missing]);
    }
}
