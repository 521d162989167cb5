using System;

namespace KubeDsl;

/// <summary>A kernel parameter of the Pods: an entry of <c>spec.securityContext.sysctls</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SysctlAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>, <see cref="Value"/>.</summary>
    /// <param name="name">The field <c>name</c>, such as <c>net.core.somaxconn</c>.</param>
    /// <param name="value">The field <c>value</c>.</param>
    public SysctlAttribute(string name, string value)
    {
        this.Name = name;
        this.Value = value;
    }

    /// <summary>The field <c>name</c>, such as <c>net.core.somaxconn</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>value</c>.</summary>
    public string Value { get; }
}
