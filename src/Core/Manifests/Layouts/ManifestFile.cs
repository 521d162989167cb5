namespace KubeDsl.Manifests.Layouts;

/// <summary>A manifest as it is written to disk.</summary>
/// <param name="Path">Where it is written, relative to the output folder, with slashes, such as <c>prod/shop.yaml</c>.</param>
/// <param name="Text">Its content, with LF and a line break at the end.</param>
public sealed record ManifestFile(string Path, string Text);
