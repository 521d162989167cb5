using System;

namespace KubeDsl;

/// <summary>
/// A file of manifests in YAML that joins the app: what is known is checked like everything declared, what is not, such as custom resources, passes through as it is.
/// The file must be one of the project's <c>AdditionalFiles</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ManifestAttribute : Attribute
{
    /// <summary>Writes <see cref="File"/>.</summary>
    /// <param name="file">The path of the file, relative to the project.</param>
    public ManifestAttribute(string file) => this.File = file;

    /// <summary>The path of the file, relative to the project.</summary>
    public string File { get; }
}
