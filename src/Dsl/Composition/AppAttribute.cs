using System;

namespace KubeDsl;

/// <summary>An app: its nested classes are what runs together and is deployed together.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AppAttribute : Attribute
{
    /// <summary>The app's name in the label <c>app.kubernetes.io/part-of</c>; by default the class name in kebab case.</summary>
    public string? Name { get; set; }
}
