using System;

namespace KubeDsl;

/// <summary>
/// A file that becomes a key of the ConfigMap: its text in <c>data</c>, or its bytes in <c>binaryData</c> when they are no text. The file must be one of the project's
/// <c>AdditionalFiles</c>; a ConfigMap holds up to 1 MiB.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ConfigMapFileAttribute : Attribute
{
    /// <summary>Writes <see cref="File"/>.</summary>
    /// <param name="file">The path of the file, relative to the project.</param>
    public ConfigMapFileAttribute(string file) => this.File = file;

    /// <summary>The path of the file, relative to the project.</summary>
    public string File { get; }

    /// <summary>The key; by default the name of the file without its folders.</summary>
    public string? Key { get; set; }
}
