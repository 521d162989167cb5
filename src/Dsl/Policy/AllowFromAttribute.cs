using System;

namespace KubeDsl;

/// <summary>Lets addresses in: an <c>ipBlock</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllowFromAttribute : Attribute
{
    /// <summary>Writes <see cref="Cidr"/>.</summary>
    /// <param name="cidr">The field <c>ipBlock.cidr</c>, such as <c>10.0.0.0/8</c>.</param>
    public AllowFromAttribute(string cidr) => this.Cidr = cidr;

    /// <summary>The field <c>ipBlock.cidr</c>, such as <c>10.0.0.0/8</c>.</summary>
    public string Cidr { get; }

    /// <summary>The field <c>ipBlock.except</c>.</summary>
    public string[]? Except { get; set; }
}
