namespace KubeDsl.Manifests;

/// <summary>What is wrong with a node that should become a field.</summary>
public enum ReadIssueKind
{
    /// <summary>The API has no such field; strict reading refuses it, as <c>kubectl</c> does.</summary>
    UnknownField,

    /// <summary>The field stands twice.</summary>
    DuplicateField,

    /// <summary>The value has another type than the field, or does not follow its grammar.</summary>
    WrongType,

    /// <summary>The apiVersion and kind name no kind that is known here.</summary>
    UnknownKind,
}
