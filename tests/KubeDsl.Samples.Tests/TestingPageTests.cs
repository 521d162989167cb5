using System.Reflection;
using System.Text.RegularExpressions;

namespace KubeDsl.Samples.Tests;

/// <summary>The examples of docs/testing.md are those of samples/Shop.Tests, which run.</summary>
public sealed partial class TestingPageTests
{
    private static string Root => typeof(TestingPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Fact]
    public async Task Every_example_is_a_test_of_the_sample()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var files = Directory.EnumerateFiles(Path.Combine(Root, "samples", "Shop.Tests"), "*.cs").Order(StringComparer.Ordinal);
        var tests = Normalize(string.Concat(await Task.WhenAll(files.Select(file => File.ReadAllTextAsync(file, cancellation)))));
        var examples = CSharpBlock().Matches(await File.ReadAllTextAsync(Path.Combine(Root, "docs", "testing.md"), cancellation)).Select(match => match.Groups["code"].Value).ToList();

        Assert.True(examples.Count >= 5);
        Assert.All(examples, example => Assert.Contains(Normalize(example), tests, StringComparison.Ordinal));
    }

    // However deep the code is indented.
    private static string Normalize(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("```csharp\r?\n(?<code>.*?)\r?\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharpBlock();
}
