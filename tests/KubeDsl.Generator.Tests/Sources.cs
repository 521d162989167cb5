using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

/// <summary>Projects that tests generate for.</summary>
internal static class Sources
{
    /// <summary>The program that the language was designed for.</summary>
    internal static TestProject Shop { get; } = Read("Shop.cs");

    /// <summary>A large app of every kind.</summary>
    internal static TestProject Platform { get; } = Read("Platform.cs");

    /// <summary>An app with the rarer attributes.</summary>
    internal static TestProject Annex { get; } = Read("Annex.cs");

    private static TestProject Read(string file) => new(new TestFile(file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sources", file))));
}
