using System;

namespace KubeDsl;

/// <summary>Where volumes of a storage class may lie: an entry of <c>allowedTopologies[].matchLabelExpressions</c>. All of them hold together.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AllowedTopologyAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Values"/>.</summary>
    /// <param name="key">The field <c>key</c>, see <see cref="Topology"/>.</param>
    /// <param name="values">The field <c>values</c>.</param>
    public AllowedTopologyAttribute(string key, params string[] values)
    {
        this.Key = key;
        this.Values = values;
    }

    /// <summary>The field <c>key</c>, see <see cref="Topology"/>.</summary>
    public string Key { get; }

    /// <summary>The field <c>values</c>.</summary>
    public string[] Values { get; }
}
