namespace KubeDsl.Scheduling;

/// <summary>A plugin and how much its score counts.</summary>
/// <param name="Plugin">The plugin.</param>
/// <param name="Weight">What its normalised score is multiplied by; plugins that do not score ignore it.</param>
public sealed record ProfilePlugin(IPlugin Plugin, int Weight = 1);
