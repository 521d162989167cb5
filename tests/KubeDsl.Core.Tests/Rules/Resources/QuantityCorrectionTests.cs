using KubeDsl.Quantities;
using KubeDsl.Rules;
using KubeDsl.Rules.Resources;

namespace KubeDsl.Core.Tests.Rules.Resources;

public sealed class QuantityCorrectionTests
{
    [Theory]
    [InlineData("512MB", "512M")]
    [InlineData("512MiB", "512Mi")]
    [InlineData("1gi", "1Gi")]
    [InlineData("1 Gi", "1Gi")]
    [InlineData("0,5", "0.5")]
    [InlineData("1,024Mi", "1.024Mi")]
    [InlineData("1,024.5Mi", "1024.5Mi")]
    [InlineData("64K", "64k")]
    [InlineData("64KB", "64k")]
    [InlineData("500 m", "500m")]
    [InlineData("500millicores", "500m")]
    [InlineData("2 cores", "2")]
    [InlineData("1_000Mi", "1000Mi")]
    [InlineData("-1 Gi", "-1Gi")]
    [InlineData("much", null)]
    [InlineData("", null)]
    [InlineData("GB", null)]
    [InlineData("1.2.3", null)]
    [InlineData(",5", null)]
    public void What_was_meant_is_guessed(string text, string? meant)
    {
        Assert.False(Quantity.TryParse(text, out _));
        Assert.Equal(meant, QuantityCorrection.Of(text));
    }

    [Fact]
    public void The_fault_says_what_would_be_right()
    {
        var place = new FaultPlace(new("Pod", "default", "web"), "spec.containers[0].resources.requests[memory]");
        Assert.Equal("'512MB' is not a valid quantity for memory request; did you mean '512M'?", MalformedQuantityRule.Of(place, "512MB", "memory request").Message);
        Assert.Equal("'much' is not a valid quantity for memory request; write a number with an optional suffix, such as 250m, 2 or 64Mi", MalformedQuantityRule.Of(place, "much", "memory request").Message);
    }
}
