using System;

namespace KubeDsl.Randomness;

/// <summary>
/// Repeatable random numbers for one purpose: a PCG generator (64 bits of state, 32 bits of output) whose sequence depends on the seed, the purpose and the key only.
/// Giving each purpose and object its own stream keeps every other draw as it was when an unrelated object is added.
/// </summary>
public sealed class RandomStream
{
    private const ulong Multiplier = 6364136223846793005UL;
    private readonly ulong increment;
    private ulong state;

    /// <summary>The stream of a purpose and an object.</summary>
    /// <param name="seed">The seed of the whole run.</param>
    /// <param name="purpose">What the numbers are for, such as <c>names</c>.</param>
    /// <param name="key">The object they are for; empty when there is just one.</param>
    public RandomStream(ulong seed, string purpose, string key = "")
    {
        if (purpose is null)
            throw new ArgumentNullException(nameof(purpose));
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        var hash = Mix(seed);
        foreach (var symbol in purpose)
            hash = Mix(hash ^ symbol);
        hash = Mix(hash ^ 0x10000);
        foreach (var symbol in key)
            hash = Mix(hash ^ symbol);
        this.increment = Mix(hash) | 1;
        this.state = hash + this.increment;
        this.NextUInt32();
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32()
    {
        var old = this.state;
        this.state = unchecked((old * Multiplier) + this.increment);
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        var rotation = (int)(old >> 59);
        return (shifted >> rotation) | (shifted << (-rotation & 31));
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64() => ((ulong)this.NextUInt32() << 32) | this.NextUInt32();

    /// <summary>A number from 0 to below the bound, each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int Next(int bound)
    {
        if (bound <= 0)
            throw new ArgumentOutOfRangeException(nameof(bound), bound, "The bound must be positive.");
        var threshold = unchecked((uint)-bound) % (uint)bound;
        while (true)
        {
            var draw = this.NextUInt32();
            if (draw >= threshold)
                return (int)(draw % (uint)bound);
        }
    }

    /// <summary>A number from 0 to below 1 in steps of 2⁻⁵³.</summary>
    public double NextDouble() => (this.NextUInt64() >> 11) * (1.0 / 9007199254740992.0);

    // The finaliser of splitmix64: neighbouring inputs give unrelated outputs.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15UL;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
