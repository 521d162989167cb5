namespace KubeDsl.Analyzers.Diagnostics;

/// <summary>What diagnostics carry for code fixes.</summary>
public static class DiagnosticKeys
{
    /// <summary>The value that would be right.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>The Kubernetes field at fault.</summary>
    public const string Path = "Path";

    /// <summary>Present when this is the first party of a conflict: fixing all fixes either this one or the others.</summary>
    public const string First = "First";

    /// <summary>The argument of the message at a position.</summary>
    public static string Argument(int position) => "Argument" + (char)('0' + position);
}
