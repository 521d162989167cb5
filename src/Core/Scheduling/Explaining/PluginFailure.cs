using KubeDsl.Collections;

namespace KubeDsl.Scheduling.Explaining;

/// <summary>A plugin's refusal.</summary>
/// <param name="Plugin">The plugin's name.</param>
/// <param name="Code">Whether removing Pods could help.</param>
/// <param name="Reasons">Its reasons, in Kubernetes' words.</param>
/// <param name="Shortages">What the node has too little of, with amounts; only <c>NodeResourcesFit</c> has these.</param>
public sealed record PluginFailure(string Plugin, PluginStatusCode Code, EquatableArray<string> Reasons, EquatableArray<ResourceShortage> Shortages);
