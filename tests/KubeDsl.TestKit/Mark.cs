using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.TestKit;

/// <summary>A stretch of source that a test has marked.</summary>
/// <param name="Id">The id of the diagnostic expected there; null in the short form <c>[|…|]</c>.</param>
/// <param name="Span">The stretch, in the text without marks.</param>
public readonly record struct Mark(string? Id, TextSpan Span);
