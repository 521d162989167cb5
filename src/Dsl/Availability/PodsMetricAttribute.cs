using System;

namespace KubeDsl;

/// <summary>Scales by a metric of each Pod: a metric of the type Pods.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PodsMetricAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>, <see cref="AverageValue"/>.</summary>
    /// <param name="name">The field <c>pods.metric.name</c>.</param>
    /// <param name="averageValue">The field <c>pods.target.averageValue</c>.</param>
    public PodsMetricAttribute(string name, string averageValue)
    {
        this.Name = name;
        this.AverageValue = averageValue;
    }

    /// <summary>The field <c>pods.metric.name</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>pods.target.averageValue</c>.</summary>
    public string AverageValue { get; }

    /// <summary>Which series of the metric, such as <c>queue=orders</c>: the field <c>metric.selector</c>.</summary>
    public string? Selector { get; set; }
}
