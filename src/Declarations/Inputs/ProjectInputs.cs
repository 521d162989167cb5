using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using KubeDsl.Collections;
using KubeDsl.Parameters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Declarations;

/// <summary>What the build hands over beside the sources: values of parameters, and files. Equal when both are; a file that changes is another object to the compiler.</summary>
public sealed class ProjectInputs : IEquatable<ProjectInputs>
{
    private const string ParametersProperty = "build_property.KubeDslEncodedParameters";
    private const string FolderProperty = "build_property.ProjectDir";
    private const string SourceMetadata = "build_metadata.AdditionalFiles.KubeDslSource";

    private readonly ImmutableArray<InputFile> files;
    private readonly string folder;

    private ProjectInputs(EquatableMap<string> parameters, ImmutableArray<InputFile> files, string folder)
    {
        this.Parameters = parameters;
        this.files = files;
        this.folder = folder;
    }

    /// <summary>Nothing beside the sources.</summary>
    public static ProjectInputs None { get; } = new(default, [], "");

    /// <summary>Values of parameters by name.</summary>
    public EquatableMap<string> Parameters { get; }

    /// <summary>Reads what the build hands to the compiler; the files' content is read only when it is asked for.</summary>
    public static ProjectInputs Read(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options)
    {
        options.GlobalOptions.TryGetValue(FolderProperty, out var folder);
        return new ProjectInputs(
            options.GlobalOptions.TryGetValue(ParametersProperty, out var encoded) ? new EquatableMap<string>(ParameterAssignments.Parse(Decode(encoded))) : default,
            files.IsDefaultOrEmpty ? [] : files.Select(f => new InputFile(f, options.GetOptions(f).TryGetValue(SourceMetadata, out var source) && source.Length > 0 ? source : null)).ToImmutableArray(),
            folder ?? "");
    }

    /// <summary>The file of a path relative to the project, as it is; null when the project has no such file.</summary>
    public InputFile? Find(string path) => this.Find(path, prepared: false);

    /// <summary>What the build made of the file of a path relative to the project; null when it made nothing of it.</summary>
    public InputFile? FindPrepared(string path) => this.Find(path, prepared: true);

    /// <summary>The paths of all files, relative to the project where they lie in it.</summary>
    public IEnumerable<string> Paths => this.files.Where(f => !f.IsPrepared).Select(f => this.Relative(Normalize(f.Path)));

    /// <inheritdoc/>
    public bool Equals(ProjectInputs? other) =>
        other is not null && this.Parameters == other.Parameters && this.files.SequenceEqual(other.files) && string.Equals(this.folder, other.folder, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => this.Equals(obj as ProjectInputs);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((this.Parameters.GetHashCode() * 31) + this.files.Length);

    private InputFile? Find(string path, bool prepared)
    {
        var wanted = Normalize(path);
        return this.files.FirstOrDefault(f => f.IsPrepared == prepared && this.Is(f, wanted));
    }

    private static string Decode(string encoded)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string Normalize(string path)
    {
        path = path.Replace('\\', '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
    }

    private bool Is(InputFile file, string wanted)
    {
        var path = Normalize(file.Path);
        return string.Equals(path, wanted, StringComparison.Ordinal) || string.Equals(this.Relative(path), wanted, StringComparison.Ordinal);
    }

    private string Relative(string path)
    {
        var start = Normalize(this.folder);
        return start.Length > 0 && path.StartsWith(start, StringComparison.Ordinal) ? path.Substring(start.Length).TrimStart('/') : path;
    }
}
