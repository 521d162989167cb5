using System.Threading;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Declarations;

/// <summary>A file that the build hands to the compiler.</summary>
/// <param name="File">The file as the compiler knows it; compared by reference, since a changed file is another object.</param>
/// <param name="Source">The file that this one was prepared from; null for one that is handed over as it is.</param>
public sealed record InputFile(AdditionalText File, string? Source)
{
    /// <summary>The path of the file that people write.</summary>
    public string Path => this.Source ?? this.File.Path;

    /// <summary>True for what the build made of a file that the compiler could not read: YAML as JSON, bytes in Base64.</summary>
    public bool IsPrepared => this.Source is not null;

    /// <summary>The content; empty when the file cannot be read.</summary>
    public string Read(CancellationToken cancellationToken) => this.File.GetText(cancellationToken)?.ToString() ?? "";
}
