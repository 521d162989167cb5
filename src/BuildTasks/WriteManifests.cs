using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using KubeDsl.Parameters;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeDsl.BuildTasks;

/// <summary>
/// Writes the manifests that the compiler embedded in an assembly to files, or checks that the files say the same. Files that are right already are not touched; files that
/// an earlier run wrote and that are no longer declared are deleted.
/// </summary>
public sealed class WriteManifests : Task
{
    private const string OutOfDate = "KDSL9001";
    private const string OutsideFolder = "KDSL9002";
    private const string Withheld = "KDSL9003";
    private const string WrongParameter = "KDSL9004";
    private const string WrongChoice = "KDSL9005";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The folder that the manifests' paths are relative to.</summary>
    [Required]
    public string OutputPath { get; set; } = "";

    /// <summary>The file that remembers which files were written, one full path a line. It is rewritten by every run: the target's time stamp.</summary>
    [Required]
    public string ListFile { get; set; } = "";

    /// <summary>The project, for messages.</summary>
    public string Project { get; set; } = "";

    /// <summary>The form of the manifests, as the project names it.</summary>
    public string OutputFormat { get; set; } = "";

    /// <summary>The environments to write, as the project names them; all when empty.</summary>
    public string Environments { get; set; } = "";

    /// <summary>Values of parameters, as the project gives them.</summary>
    public string Parameters { get; set; } = "";

    /// <summary>True to change nothing and to fail when a file is missing or says something else.</summary>
    public bool Verify { get; set; }

    /// <summary>The manifests' files.</summary>
    [Output]
    public ITaskItem[] Files { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var folder = Path.GetFullPath(this.OutputPath.Replace('\\', '/'));
        var embedded = EmbeddedManifests.Read(this.Assembly);
        if (embedded.Environments.Count > 0)
            this.CheckSettings(embedded);
        this.TellWithheld(embedded);
        var expected = new List<KeyValuePair<string, string>>();
        foreach (var manifest in embedded.Manifests)
        {
            if (this.FullPath(folder, manifest.Path) is { } file)
                expected.Add(new(file, manifest.Text));
        }

        if (this.Log.HasLoggedErrors)
            return false;
        this.Files = expected.Select(file => (ITaskItem)new TaskItem(file.Key)).ToArray();
        if (this.Verify)
            this.VerifyAll(folder, expected);
        else
            this.WriteAll(folder, expected);
        return !this.Log.HasLoggedErrors;
    }

    private void CheckSettings(EmbeddedManifests embedded)
    {
        if (Manifests.Layouts.OutputFormat.Find(this.OutputFormat.Trim()) is null)
            this.Error(WrongChoice, "KubeDslOutputFormat is '{0}'; it can be one of: {1}.", this.OutputFormat.Trim(), Manifests.Layouts.OutputFormat.Names);
        foreach (var name in this.Environments.Split(';', ',').Select(name => name.Trim()).Where(name => name.Length > 0 && !embedded.Environments.Contains(name, StringComparer.OrdinalIgnoreCase)))
            this.Error(WrongChoice, "KubeDslEnvironments names '{0}', which the project does not declare. Declared: {1}.", name, string.Join(", ", embedded.Environments));
        foreach (var item in ParameterAssignments.Items(this.Parameters))
        {
            if (ParameterAssignments.Complaint(item, embedded.Parameters) is { } complaint)
                this.Error(WrongParameter, "KubeDslParameters: {0}.", complaint);
        }
    }

    /// <summary>Who verifies wants every manifest; who builds may give a parameter its value later.</summary>
    private void TellWithheld(EmbeddedManifests embedded)
    {
        const string message = "The manifests of {0} are not written: {1}.";
        foreach (var environment in embedded.Unset)
        {
            if (this.Verify)
                this.Error(Withheld, message, environment.Key, environment.Value);
            else
                this.Log.LogMessage(MessageImportance.High, message, environment.Key, environment.Value);
        }

        foreach (var environment in embedded.Withheld)
        {
            if (this.Verify)
                this.Error(Withheld, message, environment.Key, environment.Value);
            else
                this.Log.LogWarning(null, Withheld, null, this.Project, 0, 0, 0, 0, message, environment.Key, environment.Value);
        }
    }

    private void Error(string code, string message, params object[] arguments) => this.Log.LogError(null, code, null, this.Project, 0, 0, 0, 0, message, arguments);

    private string? FullPath(string folder, string path)
    {
        var file = Path.GetFullPath(Path.Combine(folder, path));
        if (path.Length > 0 && file.StartsWith(folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return file;
        this.Log.LogError(null, OutsideFolder, null, this.Assembly, 0, 0, 0, 0, "The manifest '{0}' would be written outside of the folder {1}.", path, folder);
        return null;
    }

    private void VerifyAll(string folder, List<KeyValuePair<string, string>> expected)
    {
        foreach (var file in expected)
        {
            var found = File.Exists(file.Key) ? Normalize(File.ReadAllText(file.Key)) : null;
            if (string.Equals(found, file.Value, StringComparison.Ordinal))
                continue;
            var what = found is null ? "The manifest is declared but missing." : "The manifest differs from what the code declares: " + TextDifference.Describe(found, file.Value);
            var line = found is null ? 0 : TextDifference.FirstLine(found, file.Value);
            this.Log.LogError(null, OutOfDate, null, file.Key, line, 0, 0, 0, "{0} Build with KubeDslVerifyManifests=false to write it to {1}.", what, folder);
        }

        var wanted = new HashSet<string>(expected.Select(file => file.Key), StringComparer.Ordinal);
        foreach (var old in this.FilesOfEarlierRun().Where(old => !wanted.Contains(old)))
            this.Log.LogError(null, OutOfDate, null, old, 0, 0, 0, 0, "The manifest is no longer declared. Build with KubeDslVerifyManifests=false to delete it.");
    }

    private void WriteAll(string folder, List<KeyValuePair<string, string>> expected)
    {
        var written = 0;
        foreach (var file in expected)
        {
            if (File.Exists(file.Key) && string.Equals(File.ReadAllText(file.Key), file.Value, StringComparison.Ordinal))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(file.Key)!);
            File.WriteAllText(file.Key, file.Value, Utf8);
            written++;
        }

        var wanted = new HashSet<string>(expected.Select(file => file.Key), StringComparer.Ordinal);
        foreach (var old in this.FilesOfEarlierRun().Where(old => !wanted.Contains(old)))
        {
            File.Delete(old);
            DeleteEmptyFolders(Path.GetDirectoryName(old), folder);
            this.Log.LogMessage(MessageImportance.Normal, "Deleted {0}: it is no longer declared.", old);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(this.ListFile))!);
        File.WriteAllLines(this.ListFile, expected.Select(file => file.Key));
        if (expected.Count > 0)
            this.Log.LogMessage(MessageImportance.High, "Manifests: {0} in {1}, {2} changed", expected.Count, folder, written);
    }

    /// <summary>Folders of a former layout go with their last file.</summary>
    private static void DeleteEmptyFolders(string? path, string folder)
    {
        var root = folder.TrimEnd('/', '\\');
        while (path is not null && path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
        {
            Directory.Delete(path);
            path = Path.GetDirectoryName(path);
        }
    }

    private IEnumerable<string> FilesOfEarlierRun() => File.Exists(this.ListFile) ? File.ReadAllLines(this.ListFile).Where(line => line.Length > 0 && File.Exists(line)) : [];

    // A checkout on Windows may have turned LF into CRLF; that is no drift.
    private static string Normalize(string text) => text.Replace("\r\n", "\n");
}
