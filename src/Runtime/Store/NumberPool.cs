using System;
using System.Collections.Generic;
using KubeDsl.Randomness;

namespace KubeDsl.Runtime.Store;

/// <summary>
/// A range of numbers, each of which has one owner at most: addresses of Services, node ports. The lower band is for those who choose their number;
/// the others get one of the upper band, and one of the lower only when that is full.
/// </summary>
internal sealed class NumberPool
{
    private readonly HashSet<uint> taken = [];
    private readonly uint first;
    private readonly uint firstDynamic;
    private readonly uint last;

    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="band">How many of the first numbers are given only when the others are gone.</param>
    internal NumberPool(uint first, uint last, uint band)
    {
        this.first = first;
        this.last = last;
        this.firstDynamic = first + band;
    }

    internal uint FirstDynamic => this.firstDynamic;

    internal bool Has(uint number) => number >= this.first && number <= this.last;

    internal bool IsTaken(uint number) => this.taken.Contains(number);

    internal void Take(uint number) => this.taken.Add(number);

    internal void Release(uint number) => this.taken.Remove(number);

    /// <summary>A free number, found from a drawn one upwards; null when all are taken.</summary>
    internal uint? TakeAny(RandomStream random) => this.TakeFrom(this.firstDynamic, this.last, random) ?? this.TakeFrom(this.first, this.firstDynamic - 1, random);

    private uint? TakeFrom(uint from, uint to, RandomStream random)
    {
        if (to < from || to == uint.MaxValue)
            return null;
        var size = to - from + 1;
        var offset = (uint)random.Next((int)Math.Min(size, int.MaxValue));
        for (var i = 0U; i < size; i++)
        {
            var number = from + ((offset + i) % size);
            if (this.taken.Add(number))
                return number;
        }

        return null;
    }
}
