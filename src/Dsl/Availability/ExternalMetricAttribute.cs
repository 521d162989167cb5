using System;

namespace KubeDsl;

/// <summary>Scales by a metric from outside the cluster: a metric of the type External.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExternalMetricAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>external.metric.name</c>.</param>
    public ExternalMetricAttribute(string name) => this.Name = name;

    /// <summary>The field <c>external.metric.name</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>target.value</c> for all Pods together.</summary>
    public string? Value { get; set; }

    /// <summary>The field <c>target.averageValue</c> for each Pod.</summary>
    public string? AverageValue { get; set; }

    /// <summary>Which series of the metric, such as <c>queue=orders</c>: the field <c>metric.selector</c>.</summary>
    public string? Selector { get; set; }
}
