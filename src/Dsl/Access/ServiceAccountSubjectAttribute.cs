using System;

namespace KubeDsl;

/// <summary>A service account that a binding is for, by name: an entry of <c>subjects</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServiceAccountSubjectAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>name</c>.</param>
    public ServiceAccountSubjectAttribute(string name) => this.Name = name;

    /// <summary>The field <c>name</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>namespace</c>; the environment's by default.</summary>
    public string? Namespace { get; set; }
}
