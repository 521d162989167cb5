namespace KubeDsl;

/// <summary>How a node label is compared.</summary>
public enum NodeAffinityOperator
{
    /// <summary>It is one of the values.</summary>
    In,

    /// <summary>It is none of the values.</summary>
    NotIn,

    /// <summary>It is there.</summary>
    Exists,

    /// <summary>It is not there.</summary>
    DoesNotExist,

    /// <summary>It is a larger number.</summary>
    Gt,

    /// <summary>It is a smaller number.</summary>
    Lt,
}
