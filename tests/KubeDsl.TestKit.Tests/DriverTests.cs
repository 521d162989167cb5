using KubeDsl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit.Tests;

public sealed class DriverTests
{
    [Fact]
    public void The_references_hold_the_framework_and_KubeDsl_but_not_the_test_host()
    {
        var names = References.All.Select(r => Path.GetFileNameWithoutExtension(r.Display!)).ToList();
        Assert.Contains("System.Runtime", names);
        Assert.Contains("KubeDsl", names);
        Assert.Contains("KubeDsl.Core", names);
        Assert.Contains("KubeDsl.Runtime", names);
        Assert.DoesNotContain("Microsoft.CodeAnalysis", names);
        Assert.DoesNotContain(names, n => n.StartsWith("xunit", StringComparison.Ordinal));
        Assert.Equal(References.Framework.Length + 3, References.All.Length);
    }

    [Fact]
    public void Settings_reach_the_compilation()
    {
        var project = (TestProject)"class C { string? s; List<int> l = []; }" with { Nullable = NullableContextOptions.Disable };
        Assert.Contains(project.Compile().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Id == "CS8632");
        Assert.Contains(project.Compile().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Id == "CS0246");
        var withUsings = project with { ImplicitUsings = true, Nullable = NullableContextOptions.Enable };
        Assert.DoesNotContain(withUsings.Compile().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task Severities_of_editorconfig_apply()
    {
        var project = (TestProject)"class Bad;" with
        {
            Tools = Toolset.Empty with { Analyzers = [new BadNameAnalyzer()] },
            Severities = System.Collections.Immutable.ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(BadNameAnalyzer.Id, ReportDiagnostic.Error),
        };
        var found = await Driver.AnalyzeAsync(project, project.Compile(), TestContext.Current.CancellationToken);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(found).Severity);
    }

    [Fact]
    public void All_of_KubeDsl_is_found()
    {
        Assert.All(Toolset.KubeDsl.Analyzers, a => Assert.Equal("KubeDsl.Analyzers", a.GetType().Assembly.GetName().Name));
        Assert.All(Toolset.KubeDsl.Generators, g => Assert.Equal("KubeDsl.Generator", g.GetType().Assembly.GetName().Name));
        Assert.All(Toolset.KubeDsl.CodeFixes, f => Assert.Equal("KubeDsl.CodeFixes", f.GetType().Assembly.GetName().Name));
    }
}
