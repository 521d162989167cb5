using System;

namespace KubeDsl;

/// <summary>An entry of <c>parameters</c> of a storage class.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class StorageParameterAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>.</summary>
    /// <param name="key">The parameter's name.</param>
    /// <param name="value">The parameter's value.</param>
    public StorageParameterAttribute(string key, string value)
    {
        this.Key = key;
        this.Value = value;
    }

    /// <summary>The parameter's name.</summary>
    public string Key { get; }

    /// <summary>The parameter's value.</summary>
    public string Value { get; }
}
