using System;
using System.Collections.Generic;
using KubeDsl.Model;

namespace KubeDsl.Scheduling;

/// <summary>Which nodes have which container images. Source: <c>addNodeImageStates</c> in <c>pkg/scheduler/backend/cache/cache.go</c>.</summary>
internal sealed class ImageStates
{
    private readonly Dictionary<string, State> states = new(StringComparer.Ordinal);

    internal bool IsEmpty => this.states.Count == 0;

    internal void Add(Node node)
    {
        foreach (var image in node.Status.Images)
        {
            foreach (var name in image.Names)
            {
                if (!this.states.TryGetValue(name, out var state))
                    this.states.Add(name, state = new State(image.SizeBytes ?? 0));
                state.Nodes.Add(node.Metadata.Name ?? "");
            }
        }
    }

    internal void Remove(Node node)
    {
        foreach (var image in node.Status.Images)
        {
            foreach (var name in image.Names)
            {
                if (this.states.TryGetValue(name, out var state) && state.Nodes.Remove(node.Metadata.Name ?? "") && state.Nodes.Count == 0)
                    this.states.Remove(name);
            }
        }
    }

    /// <summary>The image's size in bytes, as the first node told that had it, and the number of nodes that have it; false when this node has it not.</summary>
    internal bool TryGet(string image, string node, out long size, out int nodes)
    {
        if (this.states.TryGetValue(image, out var state) && state.Nodes.Contains(node))
        {
            size = state.Size;
            nodes = state.Nodes.Count;
            return true;
        }

        size = 0;
        nodes = 0;
        return false;
    }

    private sealed class State(long size)
    {
        internal long Size { get; } = size;

        internal HashSet<string> Nodes { get; } = new(StringComparer.Ordinal);
    }
}
