using System;

namespace KubeDsl;

/// <summary>Scales by a resource of the Pods: a metric of the type Resource.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ResourceMetricAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>resource.name</c>: <c>cpu</c> or <c>memory</c>.</param>
    public ResourceMetricAttribute(string name) => this.Name = name;

    /// <summary>The field <c>resource.name</c>: <c>cpu</c> or <c>memory</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>target.averageUtilization</c>, in percent of the requests.</summary>
    public int AverageUtilization { get; set; }

    /// <summary>The field <c>target.averageValue</c> for each Pod.</summary>
    public string? AverageValue { get; set; }
}
