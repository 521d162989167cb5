using KubeDsl.Quantities;

namespace KubeDsl.Core.Tests.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", 0, 0, "0")]
    [InlineData("0.1", 1, 100, "100m")]
    [InlineData("100.5m", 1, 101, "100500u")]
    [InlineData("1.5Ki", 1536, 1536000, "1536")]
    [InlineData("0.025Ti", 27487790695, 27487790694400, "27487790694400m")]
    [InlineData("1.5", 2, 1500, "1500m")]
    [InlineData("1000M", 1000000000, 1000000000000, "1G")]
    [InlineData("9.01", 10, 9010, "9010m")]
    [InlineData("1024Mi", 1073741824, 1073741824000, "1Gi")]
    [InlineData("0.5Mi", 524288, 524288000, "512Ki")]
    [InlineData("300Mi", 314572800, 314572800000, "300Mi")]
    [InlineData(".001Ki", 2, 1024, "1024m")]
    [InlineData("1e3", 1000, 1000000, "1e3")]
    [InlineData("12E-2", 1, 120, "120e-3")]
    [InlineData("1.", 1, 1000, "1")]
    [InlineData("1.G", 1000000000, 1000000000000, "1G")]
    [InlineData("-1", -1, -1000, "-1")]
    [InlineData(".", 0, 0, "0")]
    [InlineData("1n", 1, 1, "1n")]
    [InlineData("0.1n", 1, 1, "1n")]
    public void Value_milli_value_and_canonical_text(string text, long value, long milli, string canonical)
    {
        var quantity = Quantity.Parse(text);
        Assert.Equal(value, quantity.Value);
        Assert.Equal(milli, quantity.MilliValue);
        Assert.Equal(canonical, quantity.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 Gi")]
    [InlineData("1.1.M")]
    [InlineData("0.1mi")]
    [InlineData("1i")]
    [InlineData("-3.01e-")]
    [InlineData("K")]
    [InlineData("1K")]
    [InlineData("aoeu")]
    [InlineData("1e3k")]
    [InlineData("512MB")]
    [InlineData("1e1000000000")]
    public void Anything_else_is_refused(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void A_sum_keeps_the_left_format_unless_that_is_zero()
    {
        Assert.Equal("2Gi", (Quantity.Parse("1Gi") + Quantity.Parse("1073741824")).ToString());
        Assert.Equal("1Gi", (Quantity.Zero + Quantity.Parse("1Gi")).ToString());
    }

    [Fact]
    public void Equal_values_are_equal_however_they_are_written() => Assert.Equal(Quantity.Parse("1Ki"), Quantity.Parse("1024"));
}
