using KubeDsl.Manifests;

namespace KubeDsl.Parameters;

/// <summary>A text in a manifest that waits for the values of parameters.</summary>
/// <param name="template">The text.</param>
public sealed class TemplateNode(TextTemplate template) : ManifestNode
{
    /// <summary>The text.</summary>
    public TextTemplate Template { get; } = template;
}
