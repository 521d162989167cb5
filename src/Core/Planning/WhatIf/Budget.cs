using System.Globalization;
using KubeDsl.Workloads;

namespace KubeDsl.Planning.WhatIf;

/// <summary>A PodDisruptionBudget and the Pods of the plan that it counts.</summary>
/// <param name="name">Its name.</param>
/// <param name="numbers">What it expects.</param>
/// <param name="hasNoScale">True when a Pod of it belongs to a controller without a size, so that Kubernetes allows no eviction.</param>
/// <param name="healthy">The Pods that run.</param>
internal sealed class Budget(string name, DisruptionBudget numbers, bool hasNoScale, int healthy)
{
    internal string Name { get; } = name;

    /// <summary>How many Pods must be healthy.</summary>
    internal int Needed => numbers.DesiredHealthy;

    /// <summary>How many Pods are healthy now.</summary>
    internal int Healthy { get; set; } = healthy;

    /// <summary>True when a Pod may be evicted now.</summary>
    internal bool AllowsEviction => !hasNoScale && numbers.Allowed(this.Healthy) > 0;

    public override string ToString() => hasNoScale
        ? "budget " + this.Name + " counts Pods of a controller without a size, so Kubernetes allows no eviction"
        : string.Format(CultureInfo.InvariantCulture, "budget {0} needs {1} healthy Pods and has {2}", this.Name, this.Needed, this.Healthy);
}
