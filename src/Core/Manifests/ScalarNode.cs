using System.Globalization;

namespace KubeDsl.Manifests;

/// <summary>A text, number, truth value or null.</summary>
/// <param name="kind">What the scalar is.</param>
/// <param name="text">Its text: numbers as written, truth values <c>true</c> or <c>false</c>, null <c>null</c>.</param>
public sealed class ScalarNode(ScalarKind kind, string text) : ManifestNode
{
    /// <summary>A text.</summary>
    public ScalarNode(string text)
        : this(ScalarKind.Text, text)
    {
    }

    /// <summary>A whole number.</summary>
    public ScalarNode(long number)
        : this(ScalarKind.Number, number.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>A truth value.</summary>
    public ScalarNode(bool value)
        : this(ScalarKind.Boolean, value ? "true" : "false")
    {
    }

    /// <summary>What the scalar is.</summary>
    public ScalarKind Kind { get; } = kind;

    /// <summary>Its text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override string ToString() => this.Text;
}
