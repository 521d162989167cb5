using KubeDsl.Manifests;

namespace KubeDsl.Cli.Commands.WhatIf;

/// <summary>The answer to a question about one environment.</summary>
/// <param name="Text">For people.</param>
/// <param name="Data">For programs.</param>
/// <param name="IsFinding">True when the exit code tells that something is amiss.</param>
internal sealed record Answer(string Text, MappingNode Data, bool IsFinding);
