using System.Linq;
using KubeDsl.Manifests;

namespace KubeDsl.Yaml;

/// <summary>Reads files of manifests, YAML or JSON, into objects; strictly, with the place of everything that does not fit.</summary>
public static class ManifestFileReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its content; JSON is YAML, too.</param>
    public static ManifestFileContent Read(string file, string text)
    {
        try
        {
            var documents = ManifestDocuments.Read(YamlManifestReader.ReadAll(text));
            return new(documents, [.. documents.SelectMany(d => d.Issues.Select(i => IssueOf(file, d, i)))]);
        }
        catch (YamlFormatException exception)
        {
            return new([], [new(file, exception.Position, "", exception.Message)]);
        }
    }

    private static ManifestFileIssue IssueOf(string file, ManifestDocument document, ReadIssue issue) =>
        new(file, issue.Position ?? document.Node.Position ?? new(1, 1), issue.Path, issue.Explanation);
}
