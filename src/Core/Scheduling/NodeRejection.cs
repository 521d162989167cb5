using KubeDsl.Collections;

namespace KubeDsl.Scheduling;

/// <summary>Why a node was refused.</summary>
/// <param name="Plugin">The first plugin that refused it.</param>
/// <param name="Code">Whether removing Pods from the node could help.</param>
/// <param name="Reasons">The plugin's reasons, in Kubernetes' words.</param>
public sealed record NodeRejection(string Plugin, PluginStatusCode Code, EquatableArray<string> Reasons);
