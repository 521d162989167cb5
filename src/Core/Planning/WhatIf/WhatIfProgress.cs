namespace KubeDsl.Planning.WhatIf;

/// <summary>How far a question is answered.</summary>
/// <param name="Done">Steps taken.</param>
/// <param name="Total">Steps to take.</param>
public readonly record struct WhatIfProgress(int Done, int Total);
