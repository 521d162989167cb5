namespace KubeDsl;

/// <summary>How a Job counts completions.</summary>
public enum CompletionMode
{
    /// <summary>Any Pod that succeeds counts.</summary>
    NonIndexed,

    /// <summary>Each index counts once.</summary>
    Indexed,
}
