using System;

namespace KubeDsl;

/// <summary>An annotation in <c>metadata.annotations</c> of the object, and of its Pods. On the app or the environment it is for every object and Pod template; what is nearer to the object wins.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AnnotationAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>.</summary>
    /// <param name="key">The annotation's key.</param>
    /// <param name="value">The annotation's value.</param>
    public AnnotationAttribute(string key, string value)
    {
        this.Key = key;
        this.Value = value;
    }

    /// <summary>The annotation's key.</summary>
    public string Key { get; }

    /// <summary>The annotation's value.</summary>
    public string Value { get; }

    /// <summary>Which objects of the declaration get the annotation, such as its Service; by default the object that the class declares, and its Pods.</summary>
    public Kinds Kind { get; set; }
}
