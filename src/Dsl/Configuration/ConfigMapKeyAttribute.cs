using System;

namespace KubeDsl;

/// <summary>A key of a ConfigMap and its value.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConfigMapKeyAttribute : Attribute
{
    /// <summary>Writes <see cref="Value"/>.</summary>
    /// <param name="value">The value in <c>data</c>.</param>
    public ConfigMapKeyAttribute(string value) => this.Value = value;

    /// <summary>The value in <c>data</c>.</summary>
    public string Value { get; }

    /// <summary>The key in <c>data</c>; by default the class name as it is.</summary>
    public string? Name { get; set; }
}
