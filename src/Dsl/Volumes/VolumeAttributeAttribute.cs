using System;

namespace KubeDsl;

/// <summary>A parameter of a CSI volume: an entry of <c>csi.volumeAttributes</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class VolumeAttributeAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public VolumeAttributeAttribute(string key, string value)
    {
        this.Key = key;
        this.Value = value;
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The value.</summary>
    public string Value { get; }
}
