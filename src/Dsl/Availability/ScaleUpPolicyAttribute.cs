using System;

namespace KubeDsl;

/// <summary>How fast the autoscaler may add Pods: an entry of <c>spec.behavior.scaleUp.policies</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ScaleUpPolicyAttribute : Attribute
{
    /// <summary>Writes <see cref="Type"/>, <see cref="Value"/>, <see cref="PeriodSeconds"/>.</summary>
    /// <param name="type">The field <c>type</c>.</param>
    /// <param name="value">The field <c>value</c>.</param>
    /// <param name="periodSeconds">The field <c>periodSeconds</c>, in seconds; 1800 at most.</param>
    public ScaleUpPolicyAttribute(ScalingPolicyType type, int value, int periodSeconds)
    {
        this.Type = type;
        this.Value = value;
        this.PeriodSeconds = periodSeconds;
    }

    /// <summary>The field <c>type</c>.</summary>
    public ScalingPolicyType Type { get; }

    /// <summary>The field <c>value</c>.</summary>
    public int Value { get; }

    /// <summary>The field <c>periodSeconds</c>, in seconds; 1800 at most.</summary>
    public int PeriodSeconds { get; }
}
