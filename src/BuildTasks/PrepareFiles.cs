using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Yaml;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace KubeDsl.BuildTasks;

/// <summary>
/// Makes of the project's additional files what the compiler can read: of YAML its documents as JSON with their places, of bytes that are no text Base64. Mistakes go along, and
/// the analyzers tell those in files that a declaration names. Files that have not changed since the last run are not read again.
/// </summary>
public sealed class PrepareFiles : Task
{
    private const string SourceMetadata = "KubeDslSource";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The additional files.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The folder that what is made goes to.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The file that remembers what was made of which state of which file.</summary>
    [Required]
    public string ListFile { get; set; } = "";

    /// <summary>What was made, each with the file that it was made of as its metadata <c>KubeDslSource</c>.</summary>
    [Output]
    public ITaskItem[] Prepared { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var known = new HashSet<string>(File.Exists(this.ListFile) ? File.ReadAllLines(this.ListFile) : [], StringComparer.Ordinal);
        var lines = new List<string>();
        var prepared = new List<ITaskItem>();
        foreach (var file in this.Files.Select(item => item.GetMetadata("FullPath")).Distinct(StringComparer.Ordinal).Where(File.Exists))
        {
            var target = Path.Combine(this.Folder, NameOf(file));
            var state = StateOf(file);
            if (!known.Contains(state + "\t") && !(known.Contains(state + "\t" + target) && File.Exists(target)))
                Write(target, Prepare(file));
            lines.Add(state + "\t" + (File.Exists(target) ? target : ""));
            if (File.Exists(target))
                prepared.Add(new TaskItem(target, new Dictionary<string, string>(StringComparer.Ordinal) { [SourceMetadata] = file }));
        }

        this.Prepared = [.. prepared];
        this.DeleteOthers();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(this.ListFile))!);
        File.WriteAllLines(this.ListFile, lines);
        return true;
    }

    private static PreparedFile? Prepare(string file)
    {
        if (Path.GetExtension(file).ToUpperInvariant() is ".YAML" or ".YML")
            return ReadYaml(File.ReadAllText(file));
        var size = new FileInfo(file).Length;
        if (size > PreparedFile.MaxSize)
            return new PreparedFile { Size = size };
        var bytes = File.ReadAllBytes(file);
        return IsText(bytes) ? null : new PreparedFile { Bytes = Convert.ToBase64String(bytes) };
    }

    private static PreparedFile ReadYaml(string text)
    {
        try
        {
            return new PreparedFile { Documents = YamlManifestReader.ReadAll(text) };
        }
        catch (YamlFormatException exception)
        {
            return new PreparedFile { Error = new ScalarNode(exception.Message) { Position = exception.Position } };
        }
    }

    /// <summary>As kubectl sees it: what is UTF-8 is text. The compiler takes texts with zeros for something else.</summary>
    private static bool IsText(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes).IndexOf('\0') < 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Changes when the file or this task does.</summary>
    private static string StateOf(string file)
    {
        var info = new FileInfo(file);
        return string.Join("\t", file, info.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture), info.Length.ToString(CultureInfo.InvariantCulture), typeof(PrepareFiles).Module.ModuleVersionId);
    }

    /// <summary>The file's name with a hash of its path: files of one name lie in several folders.</summary>
    private static string NameOf(string file)
    {
        using var algorithm = SHA256.Create();
        var hash = BitConverter.ToString(algorithm.ComputeHash(Encoding.UTF8.GetBytes(file)), 0, 6).Replace("-", "");
        return Path.GetFileName(file) + "." + hash + ".json";
    }

    private static void Write(string target, PreparedFile? prepared)
    {
        var text = prepared?.Write();
        if (text is null)
        {
            if (File.Exists(target))
                File.Delete(target);
        }
        else if (!File.Exists(target) || !string.Equals(File.ReadAllText(target), text, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text, Utf8);
        }
    }

    private void DeleteOthers()
    {
        if (!Directory.Exists(this.Folder))
            return;
        var made = new HashSet<string>(this.Prepared.Select(item => Path.GetFullPath(item.ItemSpec)), StringComparer.Ordinal);
        foreach (var old in Directory.GetFiles(this.Folder, "*.json").Where(old => !made.Contains(Path.GetFullPath(old))))
            File.Delete(old);
    }
}
