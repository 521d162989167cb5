using System.Linq;
using KubeDsl.Declarations.Attributes;
using KubeDsl.Declarations.Faults;
using KubeDsl.Rules;

namespace KubeDsl.Declarations;

/// <summary>Finds files that attributes name.</summary>
internal static class ProjectFiles
{
    /// <summary>The file; null, with the mistake noted, when the build does not hand it over.</summary>
    internal static InputFile? Find(Argument argument, string path, ReadingContext context)
    {
        if (context.Inputs.Find(path) is { } file)
            return file;
        var similar = Similarity.Closest(path, context.Inputs.Paths.Where(p => Similarity.Distance(p, path) <= path.Length / 3));
        context.Report(
            DeclarationFaultKind.FileMissing,
            argument.Origin,
            path,
            similar is null ? "add <AdditionalFiles Include=\"" + path + "\" /> to the project file" : "did you mean '" + similar + "'?");
        return null;
    }
}
