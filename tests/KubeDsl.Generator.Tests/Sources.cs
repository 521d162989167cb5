using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

/// <summary>Projects that tests generate for.</summary>
internal static class Sources
{
    /// <summary>The program that the language was designed for.</summary>
    internal static TestProject Shop { get; } = new(new TestFile("Shop.cs", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sources", "Shop.cs"))));
}
