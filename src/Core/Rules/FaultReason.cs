namespace KubeDsl.Rules;

/// <summary>Why the API server refuses a field, in its own terms (<c>causes[].reason</c> of its answer).</summary>
public enum FaultReason
{
    /// <summary>A value that must be given is missing.</summary>
    FieldValueRequired,

    /// <summary>The value is malformed or out of bounds.</summary>
    FieldValueInvalid,

    /// <summary>The value stands twice where it may stand once.</summary>
    FieldValueDuplicate,

    /// <summary>The value is not allowed here, although it would be elsewhere.</summary>
    FieldValueForbidden,

    /// <summary>The value is none of the listed ones.</summary>
    FieldValueNotSupported,

    /// <summary>The value is too long.</summary>
    FieldValueTooLong,

    /// <summary>There are too many values.</summary>
    FieldValueTooMany,

    /// <summary>The value names something that does not exist.</summary>
    FieldValueNotFound,

    /// <summary>The value has the wrong type.</summary>
    FieldValueTypeInvalid,

    /// <summary>The server could not judge the value.</summary>
    InternalError,
}
