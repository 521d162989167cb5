using System;

namespace KubeDsl;

/// <summary>A priority of Pods.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PriorityClassAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public PriorityClassAttribute()
    {
    }

    /// <summary>Writes <see cref="Value"/>.</summary>
    /// <param name="value">The field <c>value</c>; higher goes first.</param>
    public PriorityClassAttribute(int value) => this.Value = value;

    /// <summary>The field <c>value</c>; higher goes first.</summary>
    public int Value { get; }

    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>globalDefault</c>; false by default.</summary>
    public bool GlobalDefault { get; set; }

    /// <summary>The field <c>preemptionPolicy</c>; PreemptLowerPriority by default.</summary>
    public PreemptionPolicy PreemptionPolicy { get; set; }

    /// <summary>The field <c>description</c>.</summary>
    public string? Description { get; set; }

    /// <summary>True when something else makes the class, as the cluster does with <c>system-cluster-critical</c>: it is referred to and not written.</summary>
    public bool External { get; set; }
}
