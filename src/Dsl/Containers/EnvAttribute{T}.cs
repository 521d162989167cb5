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
}
