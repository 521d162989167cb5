using System.Text.RegularExpressions;
using KubeDsl.Analyzers.Diagnostics;
using KubeDsl.RuleDocs;
using KubeDsl.Rules;
using KubeDsl.Rules.Catalogue;
using KubeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Analyzers.Tests;

/// <summary>Every rule has a page, nothing on it is stale, and its examples are true: the wrong one is marked where the page says, the right one is clean.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Directory = Path.Combine(RepositoryFiles.Root, "docs", "rules");

    /// <summary>Rules about mistakes that C# alone cannot show, but only files beside it: their page has no example that could be compiled.</summary>
    private static readonly string[] OfManifestsOnly = [ServerRules.Unreadable.Id, DeclarationRules.FileMissing.Id, DeclarationRules.ManifestUnreadable.Id, DeclarationRules.FileTooLarge.Id];

    public static TheoryData<string> Ids => [.. RuleCatalogue.All.Select(r => r.Id)];

    [Fact]
    public void Nothing_is_stale()
    {
        foreach (var (path, text) in RulePages.Generate(Directory))
        {
            Assert.True(text is not null, path + " is missing");
            Assert.True(File.ReadAllText(path) == text, path + " is stale; run: dotnet run --project build/RuleDocs");
        }
    }

    [Fact]
    public void No_page_is_left_over()
    {
        var expected = RuleCatalogue.All.Select(r => r.Id).Concat(OfTheBuild()).Select(id => id + ".md").Append("README.md");
        Assert.Equal(expected.Order(StringComparer.Ordinal), System.IO.Directory.EnumerateFiles(Directory).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_says_what_the_rule_says(string id)
    {
        var (rule, descriptor) = (RuleCatalogue.Find(id)!, Descriptors.Of(RuleCatalogue.Find(id)!));
        Assert.Equal((rule.Id, rule.Title, rule.Category), (descriptor.Id, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), descriptor.Category));
        Assert.Equal("https://github.com/kubedsl/kubedsl/blob/main/docs/rules/" + id + ".md", descriptor.HelpLinkUri);
        Assert.Equal(rule.Severity != RuleSeverity.Off, descriptor.IsEnabledByDefault);
        Assert.DoesNotContain(WellKnownDiagnosticTags.CompilationEnd, descriptor.CustomTags);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_is_marked_where_the_page_says_and_the_right_one_is_clean(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Directory, id + ".md"), TestContext.Current.CancellationToken);
        var examples = ExamplePattern().Matches(page).Select(m => m.Groups["code"].Value).Where(e => e.Contains("using KubeDsl;", StringComparison.Ordinal)).ToList();
        if (OfManifestsOnly.Contains(id, StringComparer.Ordinal))
        {
            Assert.Empty(examples);
            return;
        }

        Assert.Equal(2, examples.Count);
        var expected = examples[0].Split('\n').Index().Where(l => l.Item.Contains("// " + id, StringComparison.Ordinal)).Select(l => l.Index);
        var found = (await DiagnosticsOf(examples[0])).Where(d => d.Id == id).Select(d => d.Location.GetLineSpan().StartLinePosition.Line).Distinct();
        Assert.Equal(expected, found);
        Assert.NotEmpty(expected);
        Assert.Empty(await DiagnosticsOf(examples[1]));
    }

    [Fact]
    public void The_release_files_list_every_rule_as_it_is()
    {
        var source = Path.Combine(RepositoryFiles.Root, "src", "Analyzers");
        var lines = File.ReadLines(Path.Combine(source, "AnalyzerReleases.Shipped.md")).Concat(File.ReadLines(Path.Combine(source, "AnalyzerReleases.Unshipped.md")));
        var listed = lines.Where(l => l.StartsWith("KDSL", StringComparison.Ordinal)).ToList();
        Assert.Equal(RuleCatalogue.All.Select(r => $"{r.Id} | {r.Category} | {(r.Severity == RuleSeverity.Off ? "Disabled" : r.Severity)} | {r.Title}"), listed);
    }

    [Fact]
    public void A_page_is_brought_up_to_date_and_keeps_what_is_written_by_hand()
    {
        var rule = NetworkingRules.PortConflict;
        const string page = "# old\n\n<!-- generated: facts -->\nold\n<!-- end -->\nby hand\n<!-- generated: consequence -->\n<!-- end -->\n<!-- generated: severity -->\n<!-- end -->\n";
        var updated = RulePage.Update(page, rule, hasFix: true);
        Assert.StartsWith("# KDSL0301: " + rule.Title + "\n\n", updated, StringComparison.Ordinal);
        Assert.Contains("<!-- end -->\nby hand\n", updated, StringComparison.Ordinal);
        Assert.Contains("| KubeDsl.Networking | error | yes |", updated, StringComparison.Ordinal);
        Assert.DoesNotContain("old", updated, StringComparison.Ordinal);
        Assert.Equal(updated, RulePage.Update(updated, rule, hasFix: true));
        Assert.Throws<FormatException>(() => RulePage.Update("# nothing\n", rule, hasFix: true));
    }

    /// <summary>What the tasks of the package tell.</summary>
    private static IEnumerable<string> OfTheBuild() => System.IO.Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "src", "BuildTasks"), "*.cs")
        .SelectMany(f => BuildIdPattern().Matches(File.ReadAllText(f)))
        .Select(m => m.Value)
        .Distinct(StringComparer.Ordinal);

    [GeneratedRegex("KDSL9[0-9]{3}", RegexOptions.None)]
    private static partial Regex BuildIdPattern();

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(string source)
    {
        TestProject project = source;
        var compilation = Driver.Generate(project, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        return await Driver.AnalyzeAsync(project, compilation, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ExamplePattern();
}
