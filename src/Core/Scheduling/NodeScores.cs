using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>What a node is worth to a Pod.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="Plugins">The plugins that scored, in the order of the profile. Plugins that had nothing to say are left out.</param>
/// <param name="Total">The sum of the weighted scores.</param>
public sealed record NodeScores(string Node, EquatableArray<PluginScore> Plugins, long Total);
