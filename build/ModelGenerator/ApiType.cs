namespace KubeDsl.ModelGenerator;

/// <summary>One object type of the API.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="Kind">Where it is served; null for what only stands inside kinds.</param>
/// <param name="Fields">The fields that the record has.</param>
/// <param name="Skipped">The fields that a manifest may have but the record leaves out.</param>
public sealed record ApiType(string Name, ApiKind? Kind, IReadOnlyList<ApiField> Fields, IReadOnlyList<string> Skipped)
{
    /// <summary>The fields that the record declares itself; kinds inherit their metadata.</summary>
    public IEnumerable<ApiField> OwnFields => Fields.Where(f => Kind is null || f.JsonName != "metadata");
}
