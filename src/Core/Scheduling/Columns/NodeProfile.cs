using System;
using System.Collections.Generic;

namespace KubeDsl.Scheduling.Columns;

/// <summary>
/// What the nodes alone say about Pods with certain selectors, tolerations and images, whatever runs there: whether the filters admit
/// them, and the scores before normalisation. All templates that ask the same share one profile.
/// </summary>
internal sealed class NodeProfile
{
    public const int Excluded = -1;

    private readonly List<CellLayout> layouts = [];

    /// <summary>The raw scores of a node by its index; <see cref="Excluded"/> in <paramref name="taints"/> when a filter rejects it.</summary>
    public NodeProfile(int[] taints, int[] affinities, int[]? images)
    {
        this.Taints = taints;
        this.Affinities = affinities;
        this.Images = images;
    }

    /// <summary>Untolerated taints that only discourage, by node; <see cref="Excluded"/> when a filter rejects the node.</summary>
    public int[] Taints { get; }

    /// <summary>The weights of the preferred node affinity terms that match, by node.</summary>
    public int[] Affinities { get; }

    /// <summary>Image locality, 0 to 100, by node; null when it is 0 everywhere.</summary>
    public int[]? Images { get; }

    /// <summary>The nodes of the profile by these topologies.</summary>
    public CellLayout LayoutFor(Topology[] topologies)
    {
        foreach (var layout in this.layouts)
        {
            if (Array.TrueForAll(topologies, layout.Looks) && layout.Topologies.Length == topologies.Length)
                return layout;
        }

        this.layouts.Add(new CellLayout(this, topologies));
        return this.layouts[this.layouts.Count - 1];
    }

    public bool Admits(int node) => this.Taints[node] != Excluded;
}
