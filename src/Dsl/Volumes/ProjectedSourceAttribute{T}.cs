using System;

namespace KubeDsl;

/// <summary>A ConfigMap or Secret in a projected volume: an entry of <c>sources</c>.</summary>
/// <typeparam name="T">A class with <c>[ConfigMap]</c> or <c>[Secret]</c>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ProjectedSourceAttribute<T> : Attribute
{
    /// <summary>The field <c>optional</c>: it may be missing; false by default.</summary>
    public bool Optional { get; set; }
}
