using System;

namespace KubeDsl;

/// <summary>A variable in <c>env</c> that follows a declaration: the address of a port, a key of a ConfigMap or Secret, or a parameter.</summary>
/// <typeparam name="T">A class with <c>[ContainerPort]</c>, <c>[ConfigMapKey]</c>, <c>[SecretKey]</c> or <c>[Parameter]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EnvAttribute<T> : Attribute
{
    /// <summary>Writes <see cref="Name"/>.</summary>
    /// <param name="name">The field <c>env[].name</c>.</param>
    public EnvAttribute(string name) => this.Name = name;

    /// <summary>The field <c>env[].name</c>.</summary>
    public string Name { get; }

    /// <summary>How the address of a port is written; Url by default.</summary>
    public EndpointFormat As { get; set; }

    /// <summary>The field <c>optional</c> of the key's reference; false by default.</summary>
    public bool Optional { get; set; }

    /// <summary>The field <c>valueFrom.resourceFieldRef.resource</c> when <typeparamref name="T"/> is a container, see <see cref="ResourceFieldRef"/>.</summary>
    public string? Resource { get; set; }

    /// <summary>The field <c>valueFrom.resourceFieldRef.divisor</c>, such as <c>1Mi</c>.</summary>
    public string? Divisor { get; set; }

    /// <summary>The field <c>valueFrom.fileKeyRef.path</c> when <typeparamref name="T"/> is a volume: a file of variables in it.</summary>
    public string? Path { get; set; }

    /// <summary>The field <c>valueFrom.fileKeyRef.key</c>; the variable's name by default.</summary>
    public string? Key { get; set; }
}
