using KubeDsl.TestKit;

namespace KubeDsl.Analyzers.Tests;

public sealed class ShopTests
{
    [Fact]
    public async Task The_sample_that_everybody_reads_first_is_clean()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "samples", "Shop", "Shop.cs"), TestContext.Current.CancellationToken);
        TestProject project = source;
        Assert.Empty(await Driver.AnalyzeAsync(project, Driver.Generate(project, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken));
    }
}
