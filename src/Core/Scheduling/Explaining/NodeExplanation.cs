using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>What speaks for and against a node.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="Failures">All plugins that refuse it, in the order of the profile: the first is the one that Kubernetes reports, the further ones would come up next.</param>
/// <param name="Scores">Its scores; null when it was not scored: it is not feasible, or the only one that is.</param>
public sealed record NodeExplanation(string Node, EquatableArray<PluginFailure> Failures, NodeScores? Scores)
{
    /// <summary>True when no plugin refuses it.</summary>
    public bool IsFeasible => this.Failures.IsEmpty;
}
