using System;

namespace KubeDsl;

/// <summary>Runs on nodes whose labels fit: all required ones hold together.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NodeAffinityAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Operator"/>, <see cref="Values"/>.</summary>
    /// <param name="key">The field <c>key</c>.</param>
    /// <param name="operator">The field <c>operator</c>.</param>
    /// <param name="values">The field <c>values</c>.</param>
    public NodeAffinityAttribute(string key, NodeAffinityOperator @operator, params string[] values)
    {
        this.Key = key;
        this.Operator = @operator;
        this.Values = values;
    }

    /// <summary>The field <c>key</c>.</summary>
    public string Key { get; }

    /// <summary>The field <c>operator</c>.</summary>
    public NodeAffinityOperator Operator { get; }

    /// <summary>The field <c>values</c>.</summary>
    public string[] Values { get; }

    /// <summary>The field <c>weight</c> from 1 to 100 for a preference; required by default.</summary>
    public int Weight { get; set; }

    /// <summary>Which term the expression belongs to: those of one term hold together, and of several required terms one must hold. The first by default; a preference is a term of its own.</summary>
    public int Term { get; set; }

    /// <summary>True for an expression on fields, <c>matchFields</c>, such as <c>metadata.name</c>; on labels by default.</summary>
    public bool MatchFields { get; set; }
}
