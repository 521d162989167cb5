namespace KubeDsl.Manifests;

/// <summary>Something in a manifest that does not fit the API's shapes.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">The field, such as <c>spec.template.spec.containers[0].image</c>.</param>
/// <param name="Message">What is wrong and what would be right, without the path.</param>
/// <param name="Position">Where it stands in the file; null when the object did not come from one.</param>
public sealed record ReadIssue(ReadIssueKind Kind, string Path, string Message, SourcePosition? Position)
{
    /// <summary>For an unknown field the field of the API in that place whose name is nearest; null when none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>The message, and the field that was meant perhaps.</summary>
    public string Explanation => this.Nearest is null ? this.Message : this.Message + "; did you mean '" + this.Nearest + "'?";

    /// <summary>The text that should have been a quantity; null for all other issues.</summary>
    public string? MalformedQuantity { get; init; }
}
