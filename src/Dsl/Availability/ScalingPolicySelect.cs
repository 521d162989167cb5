namespace KubeDsl;

/// <summary>Which of several scaling policies counts.</summary>
public enum ScalingPolicySelect
{
    /// <summary>The one that changes the most.</summary>
    Max,

    /// <summary>The one that changes the least.</summary>
    Min,

    /// <summary>None: no scaling in this direction.</summary>
    Disabled,
}
