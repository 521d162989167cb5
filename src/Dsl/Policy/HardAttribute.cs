using System;

namespace KubeDsl;

/// <summary>An entry of <c>spec.hard</c> of a resource quota.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class HardAttribute : Attribute
{
    /// <summary>Writes <see cref="Resource"/>, <see cref="Quantity"/>.</summary>
    /// <param name="resource">The resource, such as <c>requests.cpu</c> or <c>pods</c>.</param>
    /// <param name="quantity">How much, such as <c>10</c> or <c>20Gi</c>.</param>
    public HardAttribute(string resource, string quantity)
    {
        this.Resource = resource;
        this.Quantity = quantity;
    }

    /// <summary>The resource, such as <c>requests.cpu</c> or <c>pods</c>.</summary>
    public string Resource { get; }

    /// <summary>How much, such as <c>10</c> or <c>20Gi</c>.</summary>
    public string Quantity { get; }
}
