using System;

namespace KubeDsl;

/// <summary>A Secret as files. <c>[Item]</c> picks keys; without any, all keys are files named as they are.</summary>
/// <typeparam name="TSecret">A class with <c>[Secret]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretVolumeAttribute<TSecret> : Attribute
{
    /// <summary>The field <c>name</c> of the volume; by default the class name in kebab case.</summary>
    public string? Name { get; set; }

    /// <summary>The field <c>defaultMode</c> of the files; 0644 by default, in octal digits such as <c>0440</c>.</summary>
    public string? DefaultMode { get; set; }

    /// <summary>The field <c>optional</c>: the Secret may be missing; false by default.</summary>
    public bool Optional { get; set; }
}
