using KubeDsl.Generator.Models;
using KubeDsl.Manifests.Layouts;

namespace KubeDsl.Generator.Emission;

/// <summary>Writes an environment's manifests as metadata of the assembly, from which the build takes them: generators cannot write files.</summary>
internal static class ManifestsEmitter
{
    private const string Key = "KubeDsl.Manifest:";

    internal static string Emit(EnvironmentFileModel environment)
    {
        var writer = new SourceWriter();
        writer.Header();
        foreach (var file in ManifestFiles.Write(environment.Model, ManifestLayout.SingleFile))
            writer.Line("[assembly: global::System.Reflection.AssemblyMetadata(" + Literals.Text(Key + file.Path) + ", " + Literals.Lines(file.Text) + ")]");
        return writer.ToString();
    }
}
