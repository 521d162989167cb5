namespace KubeDsl.ModelGenerator;

/// <summary>The folder of the repository that a program was built from.</summary>
public static class RepositoryRoot
{
    /// <exception cref="DirectoryNotFoundException">The program does not lie within a checkout.</exception>
    public static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "KubeDsl.sln")))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException("No folder above " + AppContext.BaseDirectory + " holds KubeDsl.sln.");
    }
}
