namespace KubeDsl.Generator.Models;

/// <summary>What generated code can refer to.</summary>
/// <param name="Planning">True when the model of environments is referenced; without it only constants are generated.</param>
/// <param name="Scheduling">True when schedulers are referenced.</param>
/// <param name="Simulation">True when the in-memory cluster is referenced.</param>
internal sealed record ReferencesModel(bool Planning, bool Scheduling, bool Simulation);
