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

    /// <summary>Writes <see cref="Resource"/>, <see cref="Quantity"/>.</summary>
    /// <param name="resource">The resource's name, such as <c>hugepages-2Mi</c>.</param>
    /// <param name="quantity">How much, such as <c>64Mi</c>.</param>
    public ExtendedAttribute(string resource, string quantity)
    {
        this.Resource = resource;
        this.Quantity = quantity;
    }

    /// <summary>The resource's name, such as <c>nvidia.com/gpu</c>.</summary>
    public string Resource { get; }

    /// <summary>How much, such as <c>64Mi</c>.</summary>
    public string? Quantity { get; }

    /// <summary>How many.</summary>
    public int Count { get; }
}
