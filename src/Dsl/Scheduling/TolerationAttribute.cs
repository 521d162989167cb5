using System;

namespace KubeDsl;

/// <summary>Bears a taint: an entry of <c>spec.tolerations</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TolerationAttribute : Attribute
{
    /// <summary>Bears every taint, with the operator Exists.</summary>
    public TolerationAttribute()
    {
    }

    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>.</summary>
    /// <param name="key">The field <c>key</c>.</param>
    /// <param name="value">The field <c>value</c>.</param>
    public TolerationAttribute(string key, string value = "")
    {
        this.Key = key;
        this.Value = value;
    }

    /// <summary>The field <c>key</c>.</summary>
    public string? Key { get; }

    /// <summary>The field <c>value</c>.</summary>
    public string? Value { get; }

    /// <summary>The field <c>operator</c>; Equal when there is a value, else Exists.</summary>
    public TolerationOperator Operator { get; set; }

    /// <summary>The field <c>effect</c>; every effect by default.</summary>
    public TaintEffect Effect { get; set; }

    /// <summary>The field <c>tolerationSeconds</c>, in seconds: how long NoExecute is borne; for ever by default.</summary>
    public int TolerationSeconds { get; set; }
}
