using System.Collections.Generic;
using System.Linq;
using KubeDsl.Generator.Models;
using KubeDsl.Manifests.Layouts;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes manifests as metadata of the assembly, from which the build takes them: generators cannot write files.</summary>
internal static class ManifestsEmitter
{
    private const string ManifestKey = "KubeDsl.Manifest:";
    private const string EnvironmentKey = "KubeDsl.Environment:";
    private const string WithheldKey = "KubeDsl.Withheld:";
    private const string UnsetKey = "KubeDsl.Unset:";

    /// <summary>What the build needs to know of one environment, and its manifests unless they lie in files that several share.</summary>
    internal static string Emit(EnvironmentFileModel environment, OutputSettings settings)
    {
        var writer = new SourceWriter();
        writer.Header();
        WriteMetadata(EnvironmentKey + environment.Model.Name, Literals.Text(string.Join(",", environment.Model.Parameters.Select(p => p.Name))), writer);
        if (!environment.IsValid)
            WriteMetadata((environment.Model.IsComplete ? WithheldKey : UnsetKey) + environment.Model.Name, Literals.Text(environment.Complaints[0]), writer);
        else if (settings.Format.Layout != ManifestLayout.Kustomize && settings.Includes(environment.Model.Name))
            WriteFiles(ManifestFiles.Write(environment.Model, settings.Format.Layout, settings.Format.Format), writer);
        return writer.ToString();
    }

    /// <summary>The manifests of all environments, in files that they share.</summary>
    internal static string EmitShared(IEnumerable<EnvironmentFileModel> environments, OutputSettings settings)
    {
        var writer = new SourceWriter();
        writer.Header();
        var models = environments.Where(e => e.IsValid && settings.Includes(e.Model.Name)).Select(e => e.Model).OrderBy(m => m.Name, System.StringComparer.Ordinal).ToList();
        WriteFiles(ManifestFiles.Write(models, settings.Format.Layout, settings.Format.Format), writer);
        return writer.ToString();
    }

    private static void WriteFiles(IEnumerable<ManifestFile> files, SourceWriter writer)
    {
        foreach (var file in files)
            WriteMetadata(ManifestKey + file.Path, Literals.Lines(file.Text), writer);
    }

    private static void WriteMetadata(string key, string value, SourceWriter writer) =>
        writer.Line("[assembly: global::System.Reflection.AssemblyMetadata(" + Literals.Text(key) + ", " + value + ")]");
}
