namespace KubeDsl;

/// <summary>Where the message of an ended container comes from.</summary>
public enum TerminationMessagePolicy
{
    /// <summary>From its file.</summary>
    File,

    /// <summary>From its log when it failed and the file is empty.</summary>
    FallbackToLogsOnError,
}
