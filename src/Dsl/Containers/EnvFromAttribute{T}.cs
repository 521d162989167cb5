using System;

namespace KubeDsl;

/// <summary>All keys of a ConfigMap or Secret as variables, in <c>envFrom</c>.</summary>
/// <typeparam name="T">A class with <c>[ConfigMap]</c> or <c>[Secret]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EnvFromAttribute<T> : Attribute
{
    /// <summary>The field <c>envFrom[].prefix</c>.</summary>
    public string? Prefix { get; set; }

    /// <summary>The field <c>optional</c> of the reference; false by default.</summary>
    public bool Optional { get; set; }
}
