using System;

namespace KubeDsl;

/// <summary>Scales by a metric of another object: a metric of the type Object.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ObjectMetricAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>, <see cref="ApiVersion"/>, <see cref="Kind"/>, <see cref="ObjectName"/>.</summary>
    /// <param name="name">The field <c>object.metric.name</c>.</param>
    /// <param name="apiVersion">The field <c>object.describedObject.apiVersion</c>.</param>
    /// <param name="kind">The field <c>object.describedObject.kind</c>.</param>
    /// <param name="objectName">The field <c>object.describedObject.name</c>.</param>
    public ObjectMetricAttribute(string name, string apiVersion, string kind, string objectName)
    {
        this.Name = name;
        this.ApiVersion = apiVersion;
        this.Kind = kind;
        this.ObjectName = objectName;
    }

    /// <summary>The field <c>object.metric.name</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>object.describedObject.apiVersion</c>.</summary>
    public string ApiVersion { get; }

    /// <summary>The field <c>object.describedObject.kind</c>.</summary>
    public string Kind { get; }

    /// <summary>The field <c>object.describedObject.name</c>.</summary>
    public string ObjectName { get; }

    /// <summary>The field <c>target.value</c> for all Pods together.</summary>
    public string? Value { get; set; }

    /// <summary>The field <c>target.averageValue</c> for each Pod.</summary>
    public string? AverageValue { get; set; }

    /// <summary>Which series of the metric, such as <c>queue=orders</c>: the field <c>metric.selector</c>.</summary>
    public string? Selector { get; set; }
}
