namespace KubeDsl;

/// <summary>How a scope is compared.</summary>
public enum ScopeSelectorOperator
{
    /// <summary>One of the values.</summary>
    In,

    /// <summary>None of the values.</summary>
    NotIn,

    /// <summary>Any value.</summary>
    Exists,

    /// <summary>No value.</summary>
    DoesNotExist,
}
