namespace KubeDsl.ModelGenerator;

/// <summary>One object type of the API.</summary>
public sealed record ApiType(string Name, ApiKind? Kind, IReadOnlyList<ApiField> Fields);
