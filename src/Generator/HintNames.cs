namespace KubeDsl.Generator;

/// <summary>Names of generated files.</summary>
internal static class HintNames
{
    /// <summary>The file of the registry of environments.</summary>
    internal const string Registry = "KubeDsl.Environments.g.cs";

    /// <summary>The file of manifests that several environments share.</summary>
    internal const string SharedManifests = "KubeDsl.Manifests.g.cs";

    private const string Ending = ".KubeDsl.g.cs";

    /// <summary>The file of a class, or a part of it.</summary>
    internal static string Of(string metadataName, string part = "") => metadataName.Replace('`', '-') + part + Ending;
}
