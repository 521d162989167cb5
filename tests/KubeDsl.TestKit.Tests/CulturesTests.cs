using System.Globalization;

namespace KubeDsl.TestKit.Tests;

public sealed class CulturesTests
{
    [Fact]
    public void Careless_formatting_fails() => Assert.Throws<VerificationException>(() => Cultures.AllGive(() => 1.5.ToString(CultureInfo.CurrentCulture)));

    [Fact]
    public void Careless_casing_fails() => Assert.Throws<VerificationException>(() => Cultures.AllGive(() => "i".ToUpper(CultureInfo.CurrentCulture)));

    [Fact]
    public void Invariant_code_passes_and_the_culture_is_put_back()
    {
        var before = CultureInfo.CurrentCulture;
        Cultures.AllGive(() => 1.5.ToString(CultureInfo.InvariantCulture));
        Assert.Same(before, CultureInfo.CurrentCulture);
    }
}
