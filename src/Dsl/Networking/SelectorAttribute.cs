using System;

namespace KubeDsl;

/// <summary>The Pods of a Service or network policy that stands by itself, by their labels: <c>spec.selector</c> or <c>spec.podSelector.matchLabels</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SelectorAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    public SelectorAttribute(string key, string value)
    {
        this.Key = key;
        this.Value = value;
    }

    /// <summary>The label's key.</summary>
    public string Key { get; }

    /// <summary>The label's value.</summary>
    public string Value { get; }
}
