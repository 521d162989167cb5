namespace KubeDsl.Parameters;

/// <summary>A value that may be given anew when manifests are rendered.</summary>
/// <param name="Name">The name under which it is given.</param>
/// <param name="Value">The value that holds: the one given to the compiler or the default; null when there is neither.</param>
public sealed record ParameterModel(string Name, string? Value)
{
    /// <summary>Stands in manifests that nobody may apply: those of an environment with a parameter that has no value.</summary>
    public const string Unset = "unset";
}
