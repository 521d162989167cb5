using System;

namespace KubeDsl;

/// <summary>Sets any field of the object that the class declares; path and type are checked against the Kubernetes API.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PatchAttribute : Attribute
{
    /// <summary>Writes <see cref="Path"/>, <see cref="Value"/>.</summary>
    /// <param name="path">The field, such as <c>spec.template.spec.dnsPolicy</c>, <c>spec.template.spec.containers[0].tty</c>, <c>spec.template.spec.containers['proxy'].tty</c> or <c>metadata.annotations['a.b/c']</c>.</param>
    /// <param name="value">The value: a text, number, truth value or array of these; null takes the field away.</param>
    public PatchAttribute(string path, object? value)
    {
        this.Path = path;
        this.Value = value;
    }

    /// <summary>The field, such as <c>spec.template.spec.dnsPolicy</c>, <c>spec.template.spec.containers[0].tty</c>, <c>spec.template.spec.containers['proxy'].tty</c> or <c>metadata.annotations['a.b/c']</c>.</summary>
    public string Path { get; }

    /// <summary>The value: a text, number, truth value or array of these; null takes the field away.</summary>
    public object? Value { get; }

    /// <summary>Which object of the declaration is meant, such as its Service; by default the workload itself.</summary>
    public Kinds Kind { get; set; }
}
