using System;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml;

/// <summary>A text is not YAML, or YAML that no manifest can be.</summary>
/// <param name="position">Where.</param>
/// <param name="message">What is wrong and what would be right, without the place.</param>
/// <param name="innerException">What the reader of YAML said.</param>
public sealed class YamlFormatException(SourcePosition position, string message, Exception? innerException = null) : FormatException(message, innerException)
{
    /// <summary>Where.</summary>
    public SourcePosition Position { get; } = position;
}
