using System;

namespace KubeDsl;

/// <summary>A taint in <c>spec.taints</c> of a pool's nodes: Pods stay away unless they tolerate it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class TaintAttribute : Attribute
{
    /// <summary>Writes <see cref="Key"/>, <see cref="Value"/>, <see cref="Effect"/>.</summary>
    /// <param name="key">The taint's key.</param>
    /// <param name="value">The taint's value.</param>
    /// <param name="effect">What happens to Pods that do not tolerate it.</param>
    public TaintAttribute(string key, string value, TaintEffect effect)
    {
        this.Key = key;
        this.Value = value;
        this.Effect = effect;
    }

    /// <summary>Writes <see cref="Key"/>, <see cref="Effect"/>; the value stays empty.</summary>
    /// <param name="key">The taint's key.</param>
    /// <param name="effect">What happens to Pods that do not tolerate it.</param>
    public TaintAttribute(string key, TaintEffect effect)
        : this(key, "", effect)
    {
    }

    /// <summary>The taint's key.</summary>
    public string Key { get; }

    /// <summary>The taint's value; empty by default.</summary>
    public string Value { get; }

    /// <summary>What happens to Pods that do not tolerate it.</summary>
    public TaintEffect Effect { get; }
}
