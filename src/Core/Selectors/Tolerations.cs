using System;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Selectors;

/// <summary>Whether a Pod bears the taints of a node.</summary>
public static class Tolerations
{
    /// <summary>The effect that keeps new Pods away.</summary>
    public const string NoSchedule = "NoSchedule";

    /// <summary>The effect that makes a node less wanted.</summary>
    public const string PreferNoSchedule = "PreferNoSchedule";

    /// <summary>The effect that keeps new Pods away and evicts running ones.</summary>
    public const string NoExecute = "NoExecute";

    /// <summary>True when the toleration covers the taint: an empty effect or key covers any, an absent operator compares values.</summary>
    public static bool Tolerates(this Toleration toleration, Taint taint)
    {
        if (!string.IsNullOrEmpty(toleration.Effect) && !string.Equals(toleration.Effect, taint.Effect, StringComparison.Ordinal))
            return false;
        if (!string.IsNullOrEmpty(toleration.Key) && !string.Equals(toleration.Key, taint.Key, StringComparison.Ordinal))
            return false;
        return toleration.Operator switch
        {
            null or "" or "Equal" => string.Equals(toleration.Value ?? "", taint.Value ?? "", StringComparison.Ordinal),
            "Exists" => true,
            _ => false,
        };
    }

    /// <summary>True when one of the tolerations covers the taint.</summary>
    public static bool Tolerate(this EquatableArray<Toleration> tolerations, Taint taint)
    {
        foreach (var toleration in tolerations)
        {
            if (toleration.Tolerates(taint))
                return true;
        }

        return false;
    }

    /// <summary>The first taint that keeps Pods with these tolerations off the node (effects NoSchedule and NoExecute); null when there is none.</summary>
    public static Taint? FirstUntolerated(this EquatableArray<Toleration> tolerations, EquatableArray<Taint> taints)
    {
        foreach (var taint in taints)
        {
            if (taint.Effect is NoSchedule or NoExecute && !tolerations.Tolerate(taint))
                return taint;
        }

        return null;
    }
}
