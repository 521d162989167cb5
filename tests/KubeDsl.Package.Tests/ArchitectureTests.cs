using System.Xml.Linq;

namespace KubeDsl.Package.Tests;

/// <summary>The arrows between the projects, as the architecture draws them.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Dsl"] = [],
        ["Yaml"] = ["Core"],
        ["BuildTasks"] = ["Yaml"],
        ["Declarations"] = ["Core"],
        ["Generator"] = ["Core", "Declarations"],
        ["Analyzers"] = ["Core", "Declarations"],
        ["CodeFixes"] = ["Analyzers", "Core", "Declarations"],
        ["Runtime"] = ["Core"],
        ["Cli"] = ["Core", "Dsl", "Runtime", "Yaml"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Projects_refer_only_to_what_they_may(string project)
    {
        Assert.True(Arrows.TryGetValue(project, out var allowed), $"src/{project} is not in the drawing: add it there and to docs/architecture.md.");
        var file = Directory.GetFiles(Path.Combine(Repository.Root, "src", project), "*.csproj").Single();

        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => ((string)reference.Attribute("Include")!).Replace('\\', '/').Split('/')[^2]);

        Assert.Equal([], references.Except(allowed!, StringComparer.Ordinal));
    }

    [Fact]
    public void Only_code_fixes_know_workspaces()
    {
        var users = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("CodeAnalysis.CSharp.Workspaces", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(["KubeDsl.CodeFixes"], users);
    }

    [Fact]
    public void What_is_packed_for_programs_needs_no_package()
    {
        foreach (var project in (string[])["Dsl/KubeDsl", "Runtime/KubeDsl.Runtime"])
            Assert.DoesNotContain("<PackageReference", File.ReadAllText(Path.Combine(Repository.Root, "src", project + ".csproj")), StringComparison.Ordinal);
    }
}
