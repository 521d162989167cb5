using System;

namespace KubeDsl;

/// <summary>A group of users that a binding is for: an entry of <c>subjects</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class GroupSubjectAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>name</c>.</param>
    public GroupSubjectAttribute(string name) => this.Name = name;

    /// <summary>The field <c>name</c>.</summary>
    public string Name { get; }
}
