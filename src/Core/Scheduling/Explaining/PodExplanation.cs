using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>Why a Pod goes where it goes, or nowhere.</summary>
/// <param name="Pod">The Pod, as <c>namespace/name</c>.</param>
/// <param name="Decision">What is decided, with its details.</param>
/// <param name="Refusals">The plugins that refuse the Pod whatever the node. Usually none.</param>
/// <param name="Nodes">Every node, in ordinal order.</param>
/// <param name="RunnerUp">The second best node with its scores; null when fewer than two were feasible.</param>
/// <param name="Suggestions">For a Pod that stays pending: changes each of which alone gives it a node, the one that asks least of each kind.</param>
public sealed record PodExplanation(
    string Pod,
    Decision Decision,
    EquatableArray<PluginFailure> Refusals,
    EquatableArray<NodeExplanation> Nodes,
    NodeScores? RunnerUp,
    EquatableArray<Suggestion> Suggestions);
