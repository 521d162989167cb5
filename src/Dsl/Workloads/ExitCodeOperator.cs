namespace KubeDsl;

/// <summary>How exit codes are compared.</summary>
public enum ExitCodeOperator
{
    /// <summary>The code is one of these.</summary>
    In,

    /// <summary>The code is none of these.</summary>
    NotIn,
}
