using KubeDsl.TestKit.Tests.Toys;
using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit.Tests;

public sealed class VerifyGeneratorTests
{
    private const string Source = "partial class Declared { internal int X = Answer; }";

    [Fact]
    public void A_good_generator_passes_and_its_files_match_the_snapshot() => Verify.Generator(With(new ToyGenerator(), Source));

    [Fact]
    public void A_symbol_in_a_model_fails() =>
        Fails("thing of the compiler: ToyModel.<Baggage>k__BackingField", new ToyGenerator(c => c.SemanticModel.GetDeclaredSymbol(c.Node)));

    [Fact]
    public void A_tree_hidden_in_an_array_fails() => Fails("ToyModel.<Baggage>k__BackingField[1]", new ToyGenerator(c => new object[] { "harmless", c.Node.SyntaxTree }));

    [Fact]
    public void A_location_fails() => Fails("Location", new ToyGenerator(c => c.Node.GetLocation()));

    [Fact]
    public void A_model_that_is_never_equal_fails() => Fails("'ToyModels' is Modified", new ToyGenerator(_ => new string[1]));

    [Fact]
    public void Output_that_does_not_compile_fails() => Fails("does not compile clean", new ToyGenerator(body: "internal const int Answer = missing;"));

    [Fact]
    public void A_warning_in_output_fails() => Fails("CS0219", new ToyGenerator(body: "internal const int Answer = 1; static void M() { int unused = 1; }"));

    [Fact]
    public void A_generator_that_throws_fails() => Fails("ToyGenerator threw", new ToyGenerator(_ => throw new InvalidOperationException("toy")));

    [Fact]
    public void The_table_tells_what_an_edit_costs()
    {
        var project = new TestProject(new TestFile("A.cs", "partial class Declared1;"), new TestFile("B.cs", "partial class Declared2;")) { Tools = Toolset.Empty with { Generators = [new ToyGenerator()] } };
        Edit[] edits =
        [
            Edit.Unrelated,
            Edit.LineAbove("A.cs"),
            Edit.Replace("rename", "B.cs", "Declared2", "Declared3"),
        ];
        const string table = """
            edit in an unrelated file | ToyModels | 2 Unchanged
            edit in an unrelated file | (output)  | 2 Cached
            line inserted above       | ToyModels | 2 Unchanged
            line inserted above       | (output)  | 2 Cached
            rename                    | ToyModels | 1 Modified, 1 Unchanged
            rename                    | (output)  | 1 Modified, 1 Cached
            """;
        Verify.Steps(project, table, edits);
        var failure = Assert.Throws<VerificationException>(() => Verify.Steps(project, table.Replace("2 Cached", "2 Modified", StringComparison.Ordinal), edits));
        Assert.Contains("in line 2:", failure.Message, StringComparison.Ordinal);
    }

    private static void Fails(string message, ToyGenerator generator)
    {
        var failure = Assert.Throws<VerificationException>(() => Verify.GeneratorRun(With(generator, Source)));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private static TestProject With(IIncrementalGenerator generator, string source) => (TestProject)source with { Tools = Toolset.Empty with { Generators = [generator] } };
}
