using System;

namespace KubeDsl;

/// <summary>Scales by a resource of one container: a metric of the type ContainerResource.</summary>
/// <typeparam name="TContainer">The workload, for its main container, or a class with <c>[Container]</c> or <c>[Sidecar]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ContainerResourceMetricAttribute<TContainer> : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>containerResource.name</c>: <c>cpu</c> or <c>memory</c>.</param>
    public ContainerResourceMetricAttribute(string name) => this.Name = name;

    /// <summary>The field <c>containerResource.name</c>: <c>cpu</c> or <c>memory</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>target.averageUtilization</c>, in percent of the requests.</summary>
    public int AverageUtilization { get; set; }

    /// <summary>The field <c>target.averageValue</c> for each Pod.</summary>
    public string? AverageValue { get; set; }
}
