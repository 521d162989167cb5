using System;

namespace KubeDsl;

/// <summary>A key of a Secret.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretKeyAttribute : Attribute
{
    /// <summary>Names a key.</summary>
    public SecretKeyAttribute()
    {
    }

    /// <summary>Refused with KDSL0502: what stands in an attribute can be read in the source, in the assembly and in the manifest.</summary>
    /// <param name="value">The value, which is not written anywhere.</param>
    public SecretKeyAttribute(string value) => this.Value = value;

    /// <summary>The value, which is not written anywhere.</summary>
    public string? Value { get; }

    /// <summary>The key in <c>data</c>; by default the class name as it is.</summary>
    public string? Name { get; set; }
}
