using System.Runtime.CompilerServices;

namespace KubeDsl.TestKit.Tests;

public sealed class RepositoryFilesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("kubedsl-root-").FullName;

    public void Dispose() => Directory.Delete(this.root, recursive: true);

    [Theory]
    [InlineData("/_/tests/Some.Tests/Foo.cs")]
    [InlineData("/elsewhere/checkout/tests/Some.Tests/Foo.cs")]
    [InlineData("C:\\build\\tests\\Some.Tests\\Foo.cs")]
    public void The_tail_of_a_mapped_path_finds_the_file(string path)
    {
        var file = Path.Combine(this.root, "tests", "Some.Tests", "Foo.cs");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        Assert.Equal(file, RepositoryFiles.Resolve(this.root, path));
    }

    [Fact]
    public void A_path_without_a_file_is_refused() => Assert.Throws<FileNotFoundException>(() => RepositoryFiles.Resolve(this.root, "/_/tests/Gone.cs"));

    [Fact]
    public void The_root_is_where_the_solution_is()
    {
        Assert.Throws<DirectoryNotFoundException>(() => RepositoryFiles.FindRoot(this.root));
        File.WriteAllText(Path.Combine(this.root, "KubeDsl.sln"), "");
        var deep = Directory.CreateDirectory(Path.Combine(this.root, "tests", "bin", "Debug")).FullName;
        Assert.Equal(this.root, RepositoryFiles.FindRoot(deep));
    }

    [Fact]
    public void This_very_file_is_found() => Assert.Equal(Path.Combine(RepositoryFiles.Root, "tests", "KubeDsl.TestKit.Tests", "RepositoryFilesTests.cs"), RepositoryFiles.Resolve(Here()));

    private static string Here([CallerFilePath] string file = "") => file;
}
