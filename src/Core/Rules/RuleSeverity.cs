namespace KubeDsl.Rules;

/// <summary>How much a fault weighs when nobody configures it.</summary>
public enum RuleSeverity
{
    /// <summary>Off until somebody asks for it: a matter of opinion.</summary>
    Off,

    /// <summary>Good practice.</summary>
    Info,

    /// <summary>Almost certainly a mistake.</summary>
    Warning,

    /// <summary>The API server refuses the object, or its Pods can never run.</summary>
    Error,
}
