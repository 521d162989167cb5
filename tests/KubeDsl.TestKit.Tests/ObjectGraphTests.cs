using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit.Tests;

public sealed class ObjectGraphTests
{
    private static readonly Compilation Compilation = ((TestProject)"class C;").Compile();

    [Fact]
    public void Things_of_the_compiler_are_found_however_deep()
    {
        var tree = Compilation.SyntaxTrees.Single();
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        object[] things = [Compilation, Compilation.Assembly, tree, root, Compilation.GetSemanticModel(tree), root.GetLocation(), root.GetFirstToken(), tree.GetText(TestContext.Current.CancellationToken)];
        Assert.All(things, thing =>
        {
            Assert.NotNull(ObjectGraph.FindCompilerObject(thing));
            Assert.NotNull(ObjectGraph.FindCompilerObject(new Dictionary<string, object[]> { ["a"] = ["b", ImmutableArray.Create((1, thing))] }));
            Assert.NotNull(ObjectGraph.FindCompilerObject(new StrongBox<object>(thing)));
        });
    }

    [Fact]
    public void Plain_values_pass_and_cycles_end()
    {
        var cycle = new List<object> { "a", 1, 2.5m, DayOfWeek.Monday, typeof(Compilation) };
        cycle.Add(cycle);
        Assert.Null(ObjectGraph.FindCompilerObject(cycle));
        Assert.Null(ObjectGraph.FindCompilerObject(null));
    }
}
