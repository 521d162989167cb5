using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>The nodes by their value of one label: a domain index for each node, in order of first appearance.</summary>
internal sealed class Topology
{
    /// <summary>The domain of a node without the label.</summary>
    public const int Missing = -1;

    private Topology(int[] domains, int domainCount, bool isPerNode, bool hasEmptyValue)
    {
        this.HasEmptyValue = hasEmptyValue;
        this.Domains = domains;
        this.DomainCount = domainCount;
        this.IsPerNode = isPerNode;
    }

    /// <summary>The domain of each node, or <see cref="Missing"/>.</summary>
    public int[] Domains { get; }

    public int DomainCount { get; }

    /// <summary>True when no two nodes share a domain, so that what a domain counts is a number of the node itself.</summary>
    public bool IsPerNode { get; }

    /// <summary>True when some node's value is the empty text.</summary>
    public bool HasEmptyValue { get; }

    /// <summary>Groups nodes by a value; null says that a node has none.</summary>
    public static Topology ByValue(int nodeCount, Func<int, string?> valueOfNode)
    {
        var domains = new int[nodeCount];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var labelled = 0;
        for (var node = 0; node < nodeCount; node++)
        {
            var value = valueOfNode(node);
            domains[node] = Missing;
            if (value is null)
                continue;
            labelled++;
            if (!known.TryGetValue(value, out var domain))
                known.Add(value, domain = known.Count);
            domains[node] = domain;
        }

        return new Topology(domains, known.Count, labelled == known.Count, known.ContainsKey(""));
    }

    /// <summary>Each node with the label is a domain of its own, whatever the value.</summary>
    public static Topology ByNode(int nodeCount, Func<int, string?> valueOfNode)
    {
        var domains = new int[nodeCount];
        for (var node = 0; node < nodeCount; node++)
            domains[node] = valueOfNode(node) is null ? Missing : node;
        return new Topology(domains, nodeCount, true, hasEmptyValue: false);
    }
}
