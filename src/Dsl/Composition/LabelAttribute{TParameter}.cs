using System;

namespace KubeDsl;

/// <summary>A label of the object, and of its Pods, whose value is a parameter's. On the app or the environment it is for every object and Pod template.</summary>
/// <typeparam name="TParameter">A class with <c>[Parameter]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class LabelAttribute<TParameter> : Attribute
{
    /// <summary>Writes <see cref="Key"/>.</summary>
    /// <param name="key">The label's key.</param>
    public LabelAttribute(string key) => this.Key = key;

    /// <summary>The label's key.</summary>
    public string Key { get; }

    /// <summary>Which objects of the declaration get the label, such as its Service; by default all, and its Pods.</summary>
    public Kinds Kind { get; set; }
}
