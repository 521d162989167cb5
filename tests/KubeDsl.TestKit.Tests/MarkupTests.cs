using Microsoft.CodeAnalysis.Text;

namespace KubeDsl.TestKit.Tests;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("plain", "plain", "")]
    [InlineData("a [|b|] c", "a b c", ":2-3")]
    [InlineData("a {|KDSL0301:b|} c", "a b c", "KDSL0301:2-3")]
    [InlineData("[|a|][|b|]", "ab", ":0-1 :1-2")]
    [InlineData("[|a [|b|]|]", "a b", ":0-3 :2-3")]
    [InlineData("{|A:x[|y|}z|]", "xyz", "A:0-2 :1-3")]
    [InlineData("{|A:{|B:x|}|}", "x", "A:0-1 B:0-1")]
    [InlineData("[||]x", "x", ":0-0")]
    [InlineData("x\r\n[|y|]", "x\ny", ":2-3")]
    [InlineData("a || b {| c", "a || b {| c", "")]
    public void Marks_are_taken_out_and_kept_as_spans(string source, string text, string marks)
    {
        var markup = Markup.Parse(source);
        Assert.Equal(text, markup.Text);
        Assert.Equal(marks, string.Join(" ", markup.Marks.Select(m => m.Id + ":" + m.Span.Start + "-" + m.Span.End)));
    }

    [Fact]
    public void The_caret_is_a_position_in_the_text_without_marks()
    {
        var markup = Markup.Parse("[|a|] $$b");
        Assert.Equal("a b", markup.Text);
        Assert.Equal(2, markup.Caret);
        Assert.Null(Markup.Parse("a").Caret);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("{|A:a")]
    [InlineData("a|}")]
    [InlineData("$$a$$")]
    public void Broken_marks_are_refused(string source) => Assert.Throws<FormatException>(() => Markup.Parse(source));

    [Theory]
    [InlineData("a [|b|] c")]
    [InlineData("{|A:x|}{|B:y|}")]
    [InlineData("[|a [|b|]|]")]
    [InlineData("a[||]b")]
    [InlineData("{|A:x{|B:y|}|}z")]
    public void Annotating_gives_the_source_back(string source)
    {
        var markup = Markup.Parse(source);
        Assert.Equal(source, Markup.Annotate(markup.Text, markup.Marks));
    }

    [Fact]
    public void Annotating_shows_marks_that_cross() =>
        Assert.Equal("{|A:a{|B:b|}c|}", Markup.Annotate("abc", [new("A", TextSpan.FromBounds(0, 2)), new("B", TextSpan.FromBounds(1, 3))]));
}
