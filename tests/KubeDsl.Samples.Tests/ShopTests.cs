using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace KubeDsl.Samples.Tests;

/// <summary>The sample as its reader runs it.</summary>
public sealed partial class ShopTests
{
    private static string Output => Path.Combine(Metadata("RepositoryRoot"), "samples", "Shop", "bin", Metadata("Configuration"), "net10.0");

    [Fact]
    public async Task Prints_where_the_Pods_land() =>
        Assert.Equal(await ReadAsync(Path.Combine(AppContext.BaseDirectory, "ShopTests.plan.verified.txt")), await RunAsync(0));

    [Theory]
    [InlineData("Prod", "prod")]
    [InlineData("Dev", "dev")]
    public async Task The_build_wrote_the_manifests_that_the_program_renders(string environment, string folder) =>
        Assert.Equal(await RunAsync(0, "render", "--environment", environment), await ReadAsync(Path.Combine(Output, "k8s", folder, "shop.yaml")));

    [Theory]
    [InlineData(0, "more")]
    [InlineData(0, "more", "Shop.Web")]
    [InlineData(0, "nodes")]
    [InlineData(0, "add")]
    [InlineData(1, "change", "Shop.Redis", "--replicas", "5")]
    [InlineData(1, "change", "Shop.Web", "--replicas", "9", "--cpu", "500m", "--memory", "1Gi", "--memory-limit", "1Gi")]
    [InlineData(0, "loss")]
    public async Task Answers_what_if(int exitCode, params string[] question) => Assert.Equal(
        await ReadAsync(Path.Combine(AppContext.BaseDirectory, "ShopTests.what-if " + string.Join(' ', question.Take(2)) + ".verified.txt")),
        WithoutHashes(await RunAsync(exitCode, ["what-if", .. question])));

    /// <summary>The names of Jobs end in a hash of what they run, which is no part of the answer.</summary>
    private static string WithoutHashes(string text) => ContentHash().Replace(text, "migrate-0123456789");

    [GeneratedRegex("migrate-[0-9a-f]{10}", RegexOptions.CultureInvariant)]
    private static partial Regex ContentHash();

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

    private static async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Output, "Shop.dll"), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        Assert.Equal(exitCode, process.ExitCode);
        return await output;
    }

    private static string Metadata(string key) => typeof(ShopTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
