namespace KubeDsl.Cli;

/// <summary>What the program tells the shell; the numbers of <c>kubectl diff</c>.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    internal const int Success = 0;

    /// <summary>The command was carried out and found something: Pods stay pending.</summary>
    internal const int Findings = 1;

    /// <summary>The command could not be carried out.</summary>
    internal const int Failure = 2;
}
