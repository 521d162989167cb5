using System;

namespace KubeDsl;

/// <summary>Lets the Pods reach addresses or other Pods: an <c>ipBlock</c>, or selectors. Without arguments, everything.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllowToAttribute : Attribute
{
    /// <summary>Writes named arguments only, as an override or a base class does.</summary>
    public AllowToAttribute()
    {
    }

    /// <summary>Writes <see cref="Cidr"/>.</summary>
    /// <param name="cidr">The field <c>ipBlock.cidr</c>, such as <c>10.0.0.0/8</c>.</param>
    public AllowToAttribute(string cidr) => this.Cidr = cidr;

    /// <summary>The field <c>ipBlock.cidr</c>, such as <c>10.0.0.0/8</c>.</summary>
    public string? Cidr { get; }

    /// <summary>The field <c>ipBlock.except</c>.</summary>
    public string[]? Except { get; set; }

    /// <summary>Which Pods, such as <c>app=web</c>, or an empty text for all: the field <c>podSelector</c>.</summary>
    public string? PodSelector { get; set; }

    /// <summary>Which namespaces, such as <c>team=shop</c>, or an empty text for all: the field <c>namespaceSelector</c>.</summary>
    public string? NamespaceSelector { get; set; }

    /// <summary>The field <c>ports</c>: names, numbers or ranges, such as <c>http</c>, <c>53/UDP</c> or <c>8000-8100</c>; all ports by default.</summary>
    public string[]? Ports { get; set; }
}
