using System;
using System.Globalization;
using KubeDsl.Quantities;

namespace KubeDsl.Runtime.Nodes.Pressure;

/// <summary>A limit below which a signal must not fall (kubelet configuration <c>evictionHard</c> and <c>evictionSoft</c>).</summary>
public sealed record EvictionThreshold
{
    private readonly double? share;
    private readonly long amount;

    /// <summary>A hard threshold; with a <see cref="GracePeriod"/> it is a soft one.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="value">A quantity such as <c>100Mi</c>, or a share of the capacity such as <c>10%</c>.</param>
    /// <exception cref="FormatException">The value is neither.</exception>
    public EvictionThreshold(EvictionSignal signal, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.Signal = signal;
        this.Value = value;
        if (!value.EndsWith('%'))
            this.amount = Quantity.Parse(value).Value;
        else if (double.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and < 100)
            this.share = percent / 100;
        else
            throw new FormatException($"'{value}' is no share of a capacity: it must be a number from 0 to below 100 before the percent sign.");
    }

    /// <summary>The signal.</summary>
    public EvictionSignal Signal { get; }

    /// <summary>The threshold as it was given.</summary>
    public string Value { get; }

    /// <summary>How long the signal has to stay below a soft threshold before Pods are evicted; zero for a hard one.</summary>
    public TimeSpan GracePeriod { get; init; }

    /// <summary>How much more than the threshold must be free again before the kubelet stops (<c>evictionMinimumReclaim</c>), in the signal's unit.</summary>
    public long MinimumReclaim { get; init; }

    internal bool IsHard => this.GracePeriod == TimeSpan.Zero;

    internal long AmountOf(long capacity) => this.share is { } part ? (long)(capacity * part) : this.amount;

    /// <summary>The smallest capacity that leaves an amount above the threshold.</summary>
    internal long CapacityFor(long usable) => this.share is { } part ? (long)Math.Ceiling(usable / (1 - part)) : usable + this.amount;
}
