using KubeDsl.ModelGenerator;

namespace KubeDsl.CoverageDocs;

/// <summary>A field of a section.</summary>
/// <param name="Path">The field, from the section's type on; <c>[]</c> behind lists.</param>
/// <param name="Field">What the schema says of it.</param>
/// <param name="Reach">How it is reached.</param>
/// <param name="By">The attributes that reach it, or the section that its fields stand in.</param>
public sealed record CoverageRow(string Path, ApiField Field, Reach Reach, IReadOnlyList<string> By);
