using System;
using System.Linq;
using KubeDsl.Collections;
using KubeDsl.Manifests.Layouts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.Generator.Models;

/// <summary>What the project wants written.</summary>
/// <param name="Emits">False when no manifests are to be written.</param>
/// <param name="Format">The form of the manifests.</param>
/// <param name="Environments">The environments to write; all when empty.</param>
internal sealed record OutputSettings(bool Emits, OutputFormat Format, EquatableArray<string> Environments)
{
    internal static OutputSettings Read(AnalyzerConfigOptions options)
    {
        options.TryGetValue("build_property.KubeDslEmitManifests", out var emit);
        options.TryGetValue("build_property.KubeDslOutputFormat", out var format);
        options.TryGetValue("build_property.KubeDslEnvironmentNames", out var environments);

        // A form that does not exist is told by the build's task; names of environments come with commas, since editors' configuration ends values at a semicolon.
        return new OutputSettings(
            !string.Equals(emit, "false", StringComparison.OrdinalIgnoreCase),
            OutputFormat.Find((format ?? "").Trim()) ?? OutputFormat.Yaml,
            (environments ?? "").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0).ToEquatableArray());
    }

    internal bool Includes(string environment) => this.Environments.IsEmpty || this.Environments.Contains(environment, StringComparer.OrdinalIgnoreCase);
}
