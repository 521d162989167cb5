using System;

namespace KubeDsl;

/// <summary>A key of a Secret.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretKeyAttribute : Attribute
{
    /// <summary>The key in <c>data</c>; by default the class name as it is.</summary>
    public string? Name { get; set; }
}
