using System;

namespace KubeDsl;

/// <summary>So many units of an extended resource, such as GPUs: of a container (request and limit alike), or of each node of a pool.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ExtendedAttribute : Attribute
{
    /// <summary>Writes <see cref="Resource"/>, <see cref="Count"/>.</summary>
    /// <param name="resource">The resource's name, such as <c>nvidia.com/gpu</c>.</param>
    /// <param name="count">How many.</param>
    public ExtendedAttribute(string resource, int count)
    {
        this.Resource = resource;
        this.Count = count;
    }

    /// <summary>The resource's name, such as <c>nvidia.com/gpu</c>.</summary>
    public string Resource { get; }

    /// <summary>How many.</summary>
    public int Count { get; }
}
