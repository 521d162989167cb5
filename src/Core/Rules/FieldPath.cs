using System.Globalization;
using System.Text;

namespace KubeDsl.Rules;

/// <summary>
/// Where a rule looks: a field, an item of a list or an entry of a map, and what holds it. Going down costs one small object; the text is made only for faults.
/// </summary>
internal sealed class FieldPath
{
    private readonly FieldPath? parent;
    private readonly string? name;
    private readonly int index;
    private readonly bool isKey;

    private FieldPath(FieldPath? parent, string? name, int index, bool isKey)
    {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.isKey = isKey;
    }

    /// <summary>The whole object, which the API server writes as <c>[]</c>.</summary>
    internal static FieldPath Whole { get; } = Of("[]");

    internal static FieldPath Metadata { get; } = Of("metadata");

    internal static FieldPath Spec { get; } = Of("spec");

    /// <summary>What holds this; null at the root.</summary>
    internal FieldPath? Parent => this.parent;

    /// <summary>The item at a position.</summary>
    internal FieldPath this[int item] => new(this, null, item, isKey: false);

    internal static FieldPath Of(string name) => new(null, name, 0, isKey: false);

    /// <summary>A field, or several joined by dots.</summary>
    internal FieldPath Field(string field) => new(this, field, 0, isKey: false);

    /// <summary>The entry of a map.</summary>
    internal FieldPath Key(string key) => new(this, key, 0, isKey: true);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        this.AppendTo(text);
        return text.ToString();
    }

    private void AppendTo(StringBuilder text)
    {
        this.parent?.AppendTo(text);
        if (this.name is null)
            text.Append('[').Append(this.index.ToString(CultureInfo.InvariantCulture)).Append(']');
        else if (this.isKey)
            text.Append('[').Append(this.name).Append(']');
        else
            text.Append(this.parent is null ? "" : ".").Append(this.name);
    }
}
