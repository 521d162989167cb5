namespace KubeDsl.TestKit;

/// <summary>
/// Finds source files at run time. A deterministic build writes paths such as <c>/_/tests/X.cs</c> where <c>[CallerFilePath]</c> asks for them, so the path
/// the compiler gives is only a hint: the repository is looked for upwards from the test assembly, and the file by the tail of its path.
/// </summary>
public static class RepositoryFiles
{
    private const string Landmark = "KubeDsl.sln";

    /// <summary>The root of the repository.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests do not run from inside the repository.</exception>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The nearest directory upwards that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string FindRoot(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, Landmark)))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException("No directory above '" + start + "' holds " + Landmark + ".");
    }

    /// <summary>The real path of a source file whose path the compiler wrote.</summary>
    /// <exception cref="FileNotFoundException">No tail of the path exists under the root.</exception>
    public static string Resolve(string compilerPath) => Resolve(Root, compilerPath);

    /// <summary>The real path of a source file whose path the compiler wrote, under a given root.</summary>
    /// <exception cref="FileNotFoundException">No tail of the path exists under the root.</exception>
    public static string Resolve(string root, string compilerPath)
    {
        var parts = compilerPath.Split('/', '\\');
        for (var skipped = 0; skipped < parts.Length; skipped++)
        {
            var candidate = Path.Combine([root, .. parts.Skip(skipped).Where(p => p.Length > 0)]);
            if (File.Exists(candidate))
                return candidate;
        }

        throw new FileNotFoundException("'" + compilerPath + "' is no file under '" + root + "'.", compilerPath);
    }
}
