using System.Text;

namespace KubeDsl.TestKit.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("kubedsl-snapshots-").FullName;

    public void Dispose() => Directory.Delete(this.directory, recursive: true);

    [Fact]
    public void A_text_that_was_never_accepted_fails_and_is_accepted_by_renaming()
    {
        var failure = Assert.Throws<VerificationException>(() => this.Match(new SnapshotPart("Shop", "cs", "one\n")));
        Assert.Contains("not accepted yet", failure.Message, StringComparison.Ordinal);
        var received = Path.Combine(this.directory, "FooTests.Bar#Shop.received.cs");
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("one\n")], File.ReadAllBytes(received));
        File.Move(received, Path.Combine(this.directory, "FooTests.Bar#Shop.verified.cs"));
        this.Match(new SnapshotPart("Shop", "cs", "one\n"));
    }

    [Fact]
    public void A_difference_fails_and_names_the_line()
    {
        this.Accept("FooTests.Bar.verified.txt", "one\ntwo\nthree");
        var failure = Assert.Throws<VerificationException>(() => this.Match(new SnapshotPart(null, "txt", "one\n2\nthree")));
        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-   two", failure.Message, StringComparison.Ordinal);
        Assert.Contains("+   2", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(this.directory, "FooTests.Bar.received.txt")));
    }

    [Fact]
    public void A_match_removes_an_old_received_file()
    {
        this.Accept("FooTests.Bar.verified.txt", "one");
        this.Accept("FooTests.Bar.received.txt", "old");
        this.Match(new SnapshotPart(null, "txt", "one"));
        Assert.False(File.Exists(Path.Combine(this.directory, "FooTests.Bar.received.txt")));
    }

    [Fact]
    public void Line_ends_do_not_matter_but_a_missing_last_one_does()
    {
        this.Accept("FooTests.Bar.verified.txt", "one\r\ntwo\r\n");
        this.Match(new SnapshotPart(null, "txt", "one\ntwo\n"));
        Assert.Throws<VerificationException>(() => this.Match(new SnapshotPart(null, "txt", "one\ntwo")));
    }

    [Fact]
    public void An_accepted_file_that_no_part_belongs_to_fails()
    {
        this.Accept("FooTests.Bar#A.verified.cs", "a");
        this.Accept("FooTests.Bar#B.verified.cs", "b");
        this.Accept("FooTests.BarElse.verified.cs", "of another test");
        var failure = Assert.Throws<VerificationException>(() => this.Match(new SnapshotPart("A", "cs", "a")));
        Assert.Contains("left over: " + Path.Combine(this.directory, "FooTests.Bar#B.verified.cs"), failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BarElse", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parts_with_one_name_fail() =>
        Assert.Throws<VerificationException>(() => this.Match(new SnapshotPart("A", "cs", "a"), new SnapshotPart("A", "cs", "a")));

    [Fact]
    public void Files_of_tests_that_are_gone_are_orphans()
    {
        Directory.CreateDirectory(Path.Combine(this.directory, "Sub"));
        Directory.CreateDirectory(Path.Combine(this.directory, "bin"));
        this.Accept("FooTests.Bar#With.Dots.verified.cs", "");
        this.Accept(Path.Combine("Sub", "FooTests.Gone.verified.txt"), "");
        this.Accept(Path.Combine("bin", "FooTests.Copied.verified.txt"), "");
        Assert.Equal([Path.Combine("Sub", "FooTests.Gone.verified.txt")], Snapshot.OrphansIn(this.directory, new HashSet<string> { "FooTests.Bar" }));
    }

    [Fact]
    public void This_project_has_no_orphans() => Assert.Empty(Snapshot.Orphans(typeof(SnapshotTests).Assembly));

    private void Match(params SnapshotPart[] parts) => Snapshot.MatchIn(parts, Path.Combine(this.directory, "FooTests.cs"), "Bar");

    private void Accept(string name, string text) => File.WriteAllText(Path.Combine(this.directory, name), text);
}
