using System;

namespace KubeDsl;

/// <summary>Lets all Pods of a namespace in.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllowFromNamespaceAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The namespace's name, its label <c>kubernetes.io/metadata.name</c>.</param>
    public AllowFromNamespaceAttribute(string name) => this.Name = name;

    /// <summary>The namespace's name, its label <c>kubernetes.io/metadata.name</c>.</summary>
    public string Name { get; }
}
