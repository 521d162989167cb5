using System.Diagnostics;
using System.Reflection;

namespace KubeDsl.Samples.Tests;

/// <summary>The sample as its reader runs it.</summary>
public sealed class ShopTests
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
