using System;

namespace KubeDsl;

/// <summary>Lets the Pods reach those of a namespace.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllowToNamespaceAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The namespace's name, its label <c>kubernetes.io/metadata.name</c>.</param>
    public AllowToNamespaceAttribute(string name) => this.Name = name;

    /// <summary>The namespace's name, its label <c>kubernetes.io/metadata.name</c>.</summary>
    public string Name { get; }

    /// <summary>Which Pods, such as <c>app=web</c>, or an empty text for all: the field <c>podSelector</c>.</summary>
    public string? PodSelector { get; set; }

    /// <summary>The field <c>ports</c>: names, numbers or ranges, such as <c>http</c>, <c>53/UDP</c> or <c>8000-8100</c>; all ports by default.</summary>
    public string[]? Ports { get; set; }
}
