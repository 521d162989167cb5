using System;

namespace KubeDsl;

/// <summary>A value that may be given anew when manifests are rendered.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>The value that the compiler and, unless told otherwise, the renderer use.</summary>
    public string? Default { get; set; }

    /// <summary>The name under which a value is given; by default the class name.</summary>
    public string? Name { get; set; }
}
