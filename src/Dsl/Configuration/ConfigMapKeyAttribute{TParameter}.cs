using System;

namespace KubeDsl;

/// <summary>A key of a ConfigMap whose value is a parameter's.</summary>
/// <typeparam name="TParameter">A class with <c>[Parameter]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConfigMapKeyAttribute<TParameter> : Attribute
{
    /// <summary>The key in <c>data</c>; by default the class name as it is.</summary>
    public string? Name { get; set; }
}
