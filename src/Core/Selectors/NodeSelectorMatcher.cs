using System.Collections.Generic;
using KubeDsl.Collections;
using KubeDsl.Model;

namespace KubeDsl.Selectors;

/// <summary>A node selector, prepared for being asked often. One of its terms must hold; terms that are empty or cannot be read never do.</summary>
public sealed class NodeSelectorMatcher
{
    private readonly NodeSelectorTermMatcher[] terms;

    private NodeSelectorMatcher(NodeSelectorTermMatcher[] terms) => this.terms = terms;

    /// <summary>The matcher of a selector.</summary>
    public static NodeSelectorMatcher Of(NodeSelector selector)
    {
        var usable = new List<NodeSelectorTermMatcher>(selector.NodeSelectorTerms.Count);
        foreach (var term in selector.NodeSelectorTerms)
        {
            var matcher = NodeSelectorTermMatcher.Of(term);
            if (matcher.CanMatch)
                usable.Add(matcher);
        }

        return new NodeSelectorMatcher(usable.ToArray());
    }

    /// <summary>True when a node with that name and these labels is selected.</summary>
    public bool Matches(string nodeName, EquatableMap<string> labels)
    {
        foreach (var term in this.terms)
        {
            if (term.Matches(nodeName, labels))
                return true;
        }

        return false;
    }
}
