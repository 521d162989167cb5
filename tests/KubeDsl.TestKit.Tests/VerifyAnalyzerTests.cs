using KubeDsl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeDsl.TestKit.Tests;

public sealed class VerifyAnalyzerTests
{
    [Fact]
    public async Task Marks_that_fit_pass_and_the_diagnostics_are_given_back()
    {
        var found = await Verify.Analyzer(BadNameAnalyzer.Id, With(new BadNameAnalyzer(), "class [|Bad1|]; class Good; class {|TOY002:Wrong|}; class {|TOY001:Bad2|};"));
        Assert.Equal(["'Bad1' is a bad name", "'Wrong' is a wrong name", "'Bad2' is a bad name"], found.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("class Bad;")]
    [InlineData("class [|Good|];")]
    [InlineData("[|class|] Bad;")]
    [InlineData("class {|TOY002:Bad|};")]
    [InlineData("class [|[|Bad|]|];")]
    [InlineData("class Wrong;")]
    public async Task Marks_that_do_not_fit_fail(string source)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(BadNameAnalyzer.Id, With(new BadNameAnalyzer(), source)));
        Assert.Contains("differ from the marks", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_failure_shows_the_source_as_it_should_have_been_marked()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(BadNameAnalyzer.Id, With(new BadNameAnalyzer(), "class Bad;")));
        Assert.Contains("class {|TOY001:Bad|};", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'Bad' is a bad name", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(BadNameAnalyzer.Id, With(new ThrowingAnalyzer(), "class Good;")));
        Assert.Contains("An analyzer threw", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyzer_that_remembers_the_last_compilation_fails() =>
        await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(BadNameAnalyzer.Id, With(new ForgetfulAnalyzer(), "class [|Bad|];")));

    [Fact]
    public async Task Source_that_does_not_compile_fails_unless_the_test_allows_it()
    {
        var project = With(new BadNameAnalyzer(), "class [|Bad|] : Missing;");
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(BadNameAnalyzer.Id, project));
        Assert.Contains("CS0246", failure.Message, StringComparison.Ordinal);
        await Verify.Analyzer(BadNameAnalyzer.Id, project with { AllowsCompilerErrors = true });
    }

    [Fact]
    public async Task The_analyzer_sees_what_the_generator_added()
    {
        var project = With(new BadNameAnalyzer(), "partial class Declared { internal int X = Answer; } class [|Bad|];");
        await Verify.Analyzer(BadNameAnalyzer.Id, project with { Tools = project.Tools with { Generators = [new ToyGenerator()] } });
    }

    [Fact]
    public async Task Expecting_nothing_fails_on_a_diagnostic_and_on_a_mark()
    {
        await Verify.NoDiagnostic(BadNameAnalyzer.Id, With(new BadNameAnalyzer(), "class Good;"));
        await Assert.ThrowsAsync<VerificationException>(() => Verify.NoDiagnostic(BadNameAnalyzer.Id, With(new BadNameAnalyzer(), "class Bad;")));
        await Assert.ThrowsAsync<VerificationException>(() => Verify.NoDiagnostic(BadNameAnalyzer.Id, With(new BadNameAnalyzer(), "class [|Bad|];")));
    }

    [Fact]
    public async Task Diagnostics_of_several_files_belong_to_their_file()
    {
        var project = new TestProject(new TestFile("A.cs", "class [|Bad1|];"), new TestFile("B.cs", "class [|Bad2|];")) { Tools = Toolset.Empty with { Analyzers = [new BadNameAnalyzer()] } };
        await Verify.Analyzer(BadNameAnalyzer.Id, project);
        await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer(BadNameAnalyzer.Id, project.With("B.cs", "class Bad2;")));
    }

    private static TestProject With(DiagnosticAnalyzer analyzer, string source) => (TestProject)source with { Tools = Toolset.Empty with { Analyzers = [analyzer] } };
}
