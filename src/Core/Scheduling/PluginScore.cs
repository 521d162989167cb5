namespace KubeDsl.Scheduling;

/// <summary>One plugin's opinion of a node.</summary>
/// <param name="Plugin">The plugin's name.</param>
/// <param name="Raw">What it computed for this node alone, in its own unit.</param>
/// <param name="Normalized">The same on the scale from 0 to 100, compared with the other feasible nodes.</param>
/// <param name="Weighted">The normalised score times the plugin's weight in the profile.</param>
public sealed record PluginScore(string Plugin, long Raw, long Normalized, long Weighted);
