using KubeDsl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeDsl.TestKit.Tests;

public sealed class VerifyFixTests
{
    private static readonly CodeFixProvider Good = new BadNameFix(n => n.Replace("Bad", "Good", StringComparison.Ordinal), "rename");

    [Fact]
    public async Task A_right_fix_passes()
    {
        await Verify.Fix(BadNameAnalyzer.Id, With(Good, "class [|Bad|];"), "class Good;");
        Assert.Equal(["Rename"], await Verify.FixTitles(BadNameAnalyzer.Id, With(Good, "class [|Bad|];")));
    }

    [Fact]
    public async Task The_caret_chooses_the_diagnostic() =>
        await Verify.Fix(BadNameAnalyzer.Id, With(Good, "class [|Bad1|]; class [|Ba$$d2|];"), "class Bad1; class Good2;");

    [Fact]
    public async Task Another_text_than_expected_fails() =>
        await Fails("differ", () => Verify.Fix(BadNameAnalyzer.Id, With(Good, "class [|Bad|];"), "class Fine;"));

    [Fact]
    public async Task A_fix_that_leaves_the_diagnostic_fails() =>
        await Fails("no fewer", () => Verify.Fix(BadNameAnalyzer.Id, With(new BadNameFix(n => n + "2", "rename"), "class [|Bad|];"), "class Bad2;"));

    [Fact]
    public async Task A_fix_that_brings_an_error_fails() =>
        await Fails("TOY002", () => Verify.Fix(BadNameAnalyzer.Id, With(new BadNameFix(_ => "Wrong", "rename"), "class [|Bad|];"), "class Wrong;"));

    [Fact]
    public async Task A_fix_whose_result_does_not_compile_fails() =>
        await Fails("CS0101", () => Verify.Fix(BadNameAnalyzer.Id, With(Good, "class [|Bad|]; class Good;"), "class Good; class Good;"));

    [Fact]
    public async Task A_fix_without_equivalence_key_fails() =>
        await Fails("equivalence key", () => Verify.Fix(BadNameAnalyzer.Id, With(new BadNameFix(_ => "Good", null), "class [|Bad|];"), "class Good;"));

    [Fact]
    public async Task A_title_that_nobody_offers_fails() =>
        await Fails("offered: Rename", () => Verify.Fix(BadNameAnalyzer.Id, With(Good, "class [|Bad|];"), "class Good;", title: "Delete"));

    [Fact]
    public async Task Fix_all_fixes_all_in_every_scope()
    {
        await Verify.FixAll(BadNameAnalyzer.Id, With(Good, "class [|Bad1|];\nclass [|Bad2|];"), "class Good1;\nclass Good2;");
        await Fails("differ", () => Verify.FixAll(BadNameAnalyzer.Id, With(Good, "class [|Bad1|];\nclass [|Bad2|];"), "class Good1;\nclass Bad2;"));
    }

    [Fact]
    public async Task Fix_all_reaches_the_other_files()
    {
        var before = With(Good, "class [|Bad1|];").With("Other.cs", "class [|Bad2|];");
        await Verify.FixAll(BadNameAnalyzer.Id, before, ((TestProject)"class Good1;").With("Other.cs", "class Good2;"));
    }

    [Fact]
    public async Task A_fix_all_that_is_never_done_fails() =>
        await Fails("still offered", () => Verify.FixAll(BadNameAnalyzer.Id, With(new BadNameFix(n => n + "x", "rename"), "class [|Bad|];"), "class Badx;"));

    private static async Task Fails(string message, Func<Task> verification) =>
        Assert.Contains(message, (await Assert.ThrowsAsync<VerificationException>(verification)).Message, StringComparison.Ordinal);

    private static TestProject With(CodeFixProvider fix, string source) =>
        (TestProject)source with { Tools = Toolset.Empty with { Analyzers = [new BadNameAnalyzer()], CodeFixes = [fix] } };
}
