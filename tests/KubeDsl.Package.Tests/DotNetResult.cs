namespace KubeDsl.Package.Tests;

/// <summary>How a command ended, and all that it said.</summary>
internal sealed record DotNetResult(int ExitCode, string Output);
