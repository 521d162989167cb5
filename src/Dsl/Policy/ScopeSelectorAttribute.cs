using System;

namespace KubeDsl;

/// <summary>What a resource quota counts: an entry of <c>spec.scopeSelector.matchExpressions</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ScopeSelectorAttribute : Attribute
{
    /// <summary>Writes <see cref="ScopeName"/>, <see cref="Operator"/>, <see cref="Values"/>.</summary>
    /// <param name="scopeName">The field <c>scopeName</c>.</param>
    /// <param name="operator">The field <c>operator</c>.</param>
    /// <param name="values">The field <c>values</c>.</param>
    public ScopeSelectorAttribute(ResourceQuotaScope scopeName, ScopeSelectorOperator @operator, params string[] values)
    {
        this.ScopeName = scopeName;
        this.Operator = @operator;
        this.Values = values;
    }

    /// <summary>The field <c>scopeName</c>.</summary>
    public ResourceQuotaScope ScopeName { get; }

    /// <summary>The field <c>operator</c>.</summary>
    public ScopeSelectorOperator Operator { get; }

    /// <summary>The field <c>values</c>.</summary>
    public string[] Values { get; }
}
