using System;

namespace KubeDsl;

/// <summary>Runs only on nodes with a label: an entry of <c>spec.nodeSelector</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NodeSelectorAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    public NodeSelectorAttribute(string key, string value)
    {
        this.Key = key;
        this.Value = value;
    }

    /// <summary>The label's key.</summary>
    public string Key { get; }

    /// <summary>The label's value.</summary>
    public string Value { get; }
}
