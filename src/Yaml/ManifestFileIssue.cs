using System.Globalization;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml;

/// <summary>Something in a file of manifests that does not fit.</summary>
/// <param name="File">The file.</param>
/// <param name="Position">The place in it.</param>
/// <param name="Path">The field, such as <c>spec.replicas</c>; empty when it is no field's matter.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ManifestFileIssue(string File, SourcePosition Position, string Path, string Message)
{
    /// <summary>The issue on one line, as compilers write them: <c>web.yaml(3,5): spec.replicas: …</c>.</summary>
    public override string ToString() =>
        this.File + "(" + this.Position.Line.ToString(CultureInfo.InvariantCulture) + "," + this.Position.Column.ToString(CultureInfo.InvariantCulture) + "): "
        + (this.Path.Length == 0 ? "" : this.Path + ": ") + this.Message;
}
