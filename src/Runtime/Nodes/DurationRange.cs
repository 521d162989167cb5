using System;
using KubeDsl.Randomness;

namespace KubeDsl.Runtime.Nodes;

/// <summary>A duration that varies: each draw lies between both bounds, in whole milliseconds.</summary>
/// <param name="Min">The shortest.</param>
/// <param name="Max">The longest.</param>
public readonly record struct DurationRange(TimeSpan Min, TimeSpan Max)
{
    /// <summary>A duration that does not vary.</summary>
    public static implicit operator DurationRange(TimeSpan duration) => new(duration, duration);

    internal TimeSpan Draw(RandomStream random)
    {
        var span = (int)Math.Min(int.MaxValue - 1, (this.Max - this.Min).TotalMilliseconds);
        return span <= 0 ? this.Min : this.Min + TimeSpan.FromMilliseconds(random.Next(span + 1));
    }
}
