using System;

namespace KubeDsl;

/// <summary>A label in <c>metadata.labels</c> of the object, and of its Pods. On the app or the environment it is for every object and Pod template; what is nearer to the object wins. On a node pool it is for the nodes.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LabelAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>.</summary>
    /// <param name="key">The label's key.</param>
    /// <param name="value">The label's value.</param>
    public LabelAttribute(string key, string value)
    {
        this.Key = key;
        this.Value = value;
    }

    /// <summary>The label's key.</summary>
    public string Key { get; }

    /// <summary>The label's value.</summary>
    public string Value { get; }

    /// <summary>Which objects of the declaration get the label, such as its Service; by default all, and its Pods.</summary>
    public Kinds Kind { get; set; }
}
