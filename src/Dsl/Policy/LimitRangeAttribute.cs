using System;

namespace KubeDsl;

/// <summary>What containers, Pods or claims of the namespace get and may ask for; <c>[LimitRangeItem]</c> lists it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitRangeAttribute : Attribute
{
    /// <summary>The field <c>metadata.name</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
