using System;

namespace KubeDsl;

/// <summary>An annotation of the object, and of its Pods, whose value is a parameter's. On the app or the environment it is for every object and Pod template.</summary>
/// <typeparam name="TParameter">A class with <c>[Parameter]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AnnotationAttribute<TParameter> : Attribute
{
    /// <summary>Writes <see cref="Key"/>.</summary>
    /// <param name="key">The annotation's key.</param>
    public AnnotationAttribute(string key) => this.Key = key;

    /// <summary>The annotation's key.</summary>
    public string Key { get; }

    /// <summary>Which objects of the declaration get the annotation, such as its Service; by default the object that the class declares, and its Pods.</summary>
    public Kinds Kind { get; set; }
}
