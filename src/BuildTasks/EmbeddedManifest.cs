namespace KubeDsl.BuildTasks;

/// <summary>A manifest as the compiler left it in an assembly.</summary>
internal sealed class EmbeddedManifest(string path, string text)
{
    /// <summary>Where it is to be written, relative to the output folder, with slashes.</summary>
    internal string Path { get; } = path;

    /// <summary>Its content.</summary>
    internal string Text { get; } = text;
}
