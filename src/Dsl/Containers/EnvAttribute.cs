using System;

namespace KubeDsl;

/// <summary>A variable in <c>env</c> with a value, or with a field of the Pod (see <see cref="FieldRef"/>) or of its resources (see <see cref="ResourceFieldRef"/>).</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EnvAttribute : Attribute
{
    /// <summary>Writes <see cref="Name"/>, <see cref="Value"/>.</summary>
    /// <param name="name">The field <c>env[].name</c>.</param>
    /// <param name="value">The field <c>env[].value</c>.</param>
    public EnvAttribute(string name, string value = "")
    {
        this.Name = name;
        this.Value = value;
    }

    /// <summary>The field <c>env[].name</c>.</summary>
    public string Name { get; }

    /// <summary>The field <c>env[].value</c>.</summary>
    public string Value { get; }

    /// <summary>The field <c>env[].valueFrom.fieldRef.fieldPath</c>, such as <c>status.podIP</c>.</summary>
    public string? FieldPath { get; set; }

    /// <summary>The field <c>env[].valueFrom.resourceFieldRef.resource</c>, such as <c>limits.memory</c>.</summary>
    public string? Resource { get; set; }

    /// <summary>The field <c>env[].valueFrom.resourceFieldRef.divisor</c>, such as <c>1Mi</c>.</summary>
    public string? Divisor { get; set; }
}
