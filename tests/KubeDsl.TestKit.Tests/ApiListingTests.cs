using Microsoft.CodeAnalysis;

namespace KubeDsl.TestKit.Tests;

public sealed class ApiListingTests
{
    [Fact]
    public void What_is_public_is_listed_and_nothing_else()
    {
        const string source = """
            namespace N
            {
                public abstract class Base { protected abstract int P { get; set; } private int hidden; internal void AlsoHidden() { } }
                public sealed class Thing<T> : Base, System.IDisposable where T : class
                {
                    public const int Answer = 42;
                    public string? Name { get; init; }
                    public void Dispose() { }
                    protected override int P { get; set; }
                    public static bool TryGet(T? key, out int value, string text = "x") { value = 0; return false; }
                    public enum Kind { A, B = 5 }
                    private sealed class Secret { public int X; }
                }
                public readonly record struct Pair(int Left, string Right);
                public static class Extensions { public static int Twice(this int value) => 2 * value; }
                internal sealed class Hidden { public int X; }
            }
            """;
        Snapshot.Match(ApiListing.Print(((TestProject)source).Compile().Assembly));
    }

    [Fact]
    public void Both_ways_of_reading_give_one_listing()
    {
        var path = typeof(Markup).Assembly.Location;
        Assert.Contains("sealed class KubeDsl.TestKit.Markup\n", ApiListing.Print(path), StringComparison.Ordinal);
        Assert.DoesNotContain("TextDifference", ApiListing.Print(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_member_changes_the_listing() =>
        Assert.NotEqual(Print("public class C { public int X; }"), Print("public class C { public long X; }"));

    private static string Print(string source) => ApiListing.Print((IAssemblySymbol)((TestProject)source).Compile().Assembly);
}
