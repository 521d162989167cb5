using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace KubeDsl.TestKit;

/// <summary>
/// Text files beside the tests, with Verify's conventions: <c>Class.Method.verified.txt</c>, or <c>Class.Method#Hint.verified.cs</c> for one of several. On a difference
/// the new text is written as <c>.received.</c>; renaming it accepts it. Files are UTF-8 with a byte order mark and LF, as Verify writes them.
/// </summary>
public static class Snapshot
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Compares one text with <c>Class.Method.verified.extension</c>.</summary>
    /// <exception cref="VerificationException">The text differs, or nothing has been accepted yet.</exception>
    public static void Match(string text, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Match([new SnapshotPart(null, extension, text)], file, method);

    /// <summary>Compares several texts with <c>Class.Method#Hint.verified.extension</c>; an accepted file of the same method that no part belongs to fails too.</summary>
    /// <exception cref="VerificationException">A text differs, was never accepted, or an accepted file is left over.</exception>
    public static void Match(IReadOnlyList<SnapshotPart> parts, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        MatchIn(parts, RepositoryFiles.Resolve(file), method);

    /// <summary>Accepted files whose test no longer exists. Every test project asserts that there are none.</summary>
    public static IReadOnlyList<string> Orphans(Assembly tests, [CallerFilePath] string file = "")
    {
        var directory = Path.GetDirectoryName(RepositoryFiles.Resolve(file))!;
        while (Directory.GetFiles(directory, "*.csproj").Length == 0)
            directory = Path.GetDirectoryName(directory)!;
        var methods = tests.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Select(m => t.Name + "." + m.Name))
            .ToHashSet(StringComparer.Ordinal);
        return OrphansIn(directory, methods);
    }

    internal static IReadOnlyList<string> OrphansIn(string directory, IReadOnlySet<string> methods) =>
    [
        .. Directory.EnumerateFiles(directory, "*.verified.*", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(directory, p))
            .Where(p => !p.Split(Path.DirectorySeparatorChar)[0].Equals("bin", StringComparison.Ordinal) && !p.Split(Path.DirectorySeparatorChar)[0].Equals("obj", StringComparison.Ordinal))
            .Where(p => !methods.Contains(Owner(Path.GetFileName(p))))
            .OrderBy(p => p, StringComparer.Ordinal),
    ];

    internal static void MatchIn(IReadOnlyList<SnapshotPart> parts, string testFile, string method)
    {
        var directory = Path.GetDirectoryName(testFile)!;
        var prefix = Path.GetFileNameWithoutExtension(testFile) + "." + method;
        var failures = new StringBuilder();
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var name = prefix + (part.Hint is null ? "" : "#" + part.Hint);
            var verified = Path.Combine(directory, name + ".verified." + part.Extension);
            if (!expected.Add(verified))
                throw new VerificationException("Two parts have the snapshot " + Path.GetFileName(verified) + ".");
            Compare(part.Text.ReplaceLineEndings("\n"), verified, Path.Combine(directory, name + ".received." + part.Extension), failures);
        }

        foreach (var left in Directory.EnumerateFiles(directory, prefix + "*.verified.*").Where(p => Owner(Path.GetFileName(p)) == prefix && !expected.Contains(p)).Order(StringComparer.Ordinal))
            failures.Append("left over: ").Append(left).Append('\n');
        if (failures.Length > 0)
            throw new VerificationException(failures.Append("Accept a new text by renaming .received. to .verified.; delete what is left over.").ToString());
    }

    private static void Compare(string text, string verified, string received, StringBuilder failures)
    {
        var accepted = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        var difference = accepted is null ? "not accepted yet" : TextDifference.Describe(accepted, text);
        if (difference is null)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, Encoding);
        failures.Append(received).Append(": ").Append(difference).Append('\n');
    }

    /// <summary>The <c>Class.Method</c> in a file name; hints may contain dots, so it ends at the first sharp sign or at <c>.verified.</c>.</summary>
    private static string Owner(string fileName)
    {
        var name = fileName[..fileName.IndexOf(".verified.", StringComparison.Ordinal)];
        var sharp = name.IndexOf('#', StringComparison.Ordinal);
        return sharp < 0 ? name : name[..sharp];
    }
}
