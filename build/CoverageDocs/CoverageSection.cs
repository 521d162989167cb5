namespace KubeDsl.CoverageDocs;

/// <summary>A kind, or a type that several kinds have, and its fields.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Type">The name of the API's type.</param>
/// <param name="ApiVersion">The group and version of a kind; null for other types.</param>
/// <param name="Rows">Its fields, in the order of manifests.</param>
public sealed record CoverageSection(string Title, string Type, string? ApiVersion, IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>How many fields are reached in some way.</summary>
    public int Count(Reach reach) => this.Rows.Count(r => r.Reach == reach);
}
