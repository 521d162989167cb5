using System;
using System.Collections.Generic;
using System.Globalization;
using KubeDsl.Runtime.Store;

namespace KubeDsl.Runtime.Nodes;

/// <summary>The cluster's address plan: a block of 256 Pod addresses a node, in order of registration, and an address for each node.</summary>
internal sealed class NodeNetwork
{
    private readonly uint first;
    private readonly bool[] used;
    private readonly Dictionary<string, int> blocks = new(StringComparer.Ordinal);
    private int next;
    private int nodes;

    /// <param name="network">The first address of the Pod network, such as 10.244.0.0.</param>
    /// <param name="prefixLength">How many bits all addresses share; 16 gives 256 nodes a block each. Blocks before the first address come last.</param>
    internal NodeNetwork(string network, int prefixLength)
    {
        var block = Ipv4.ToNumber(network) >> 8;
        this.used = new bool[1 << Math.Max(0, 24 - prefixLength)];
        this.next = (int)(block % (uint)this.used.Length);
        this.first = block - (uint)this.next;
    }

    /// <summary>The block of a node; null when there is none left. A freed block is given again only after all others were.</summary>
    internal string? TakeBlock(string node)
    {
        for (var i = 0; i < this.used.Length; i++)
        {
            var block = (this.next + i) % this.used.Length;
            if (this.used[block])
                continue;
            this.used[block] = true;
            this.blocks[node] = block;
            this.next = (block + 1) % this.used.Length;
            return this.PrefixOf(block) + ".0/24";
        }

        return null;
    }

    internal void ReleaseBlock(string node)
    {
        if (this.blocks.Remove(node, out var block))
            this.used[block] = false;
    }

    /// <summary>An address in 172.18.0.0/16, in order of registration.</summary>
    internal string TakeNodeAddress()
    {
        var number = ++this.nodes + 1;
        return string.Create(CultureInfo.InvariantCulture, $"172.18.{number / 256 % 256}.{number % 256}");
    }

    private string PrefixOf(int block)
    {
        var number = this.first + (uint)block;
        return string.Create(CultureInfo.InvariantCulture, $"{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");
    }
}
