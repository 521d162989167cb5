namespace KubeDsl.TestKit;

/// <summary>A change to a project, as somebody types it.</summary>
/// <param name="Name">What is done, in a few words; heads the row of the table.</param>
/// <param name="Apply">Gives the project after the change.</param>
public sealed record Edit(string Name, Func<TestProject, TestProject> Apply)
{
    /// <summary>A new file without declarations.</summary>
    public static Edit Unrelated { get; } = new("edit in an unrelated file", p => p.With("Unrelated.cs", "internal static class Unrelated { internal static int Answer() => 42; }"));

    /// <summary>A line inserted at the top of a file.</summary>
    public static Edit LineAbove(string path) => new("line inserted above", p => p.With(path, "// a new line\n" + p.Files.Single(f => f.Path == path).Text));

    /// <summary>A piece of a file replaced.</summary>
    public static Edit Replace(string name, string path, string old, string @new) => new(name, p => p.Replace(path, old, @new));
}
