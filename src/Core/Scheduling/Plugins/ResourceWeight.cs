namespace KubeDsl.Scheduling.Plugins;

/// <summary>A resource that a score looks at.</summary>
/// <param name="Resource">Its name.</param>
/// <param name="Weight">How much it counts beside the others, from 1 to 100.</param>
public sealed record ResourceWeight(string Resource, int Weight = 1);
