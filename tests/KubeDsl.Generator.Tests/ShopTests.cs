using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

public sealed class ShopTests
{
    [Fact]
    public void Everything_that_the_shop_gets() => Verify.Generator(Sources.Shop);

    [Fact]
    public void No_accepted_file_is_left_over() => Assert.Empty(Snapshot.Orphans(typeof(ShopTests).Assembly));

    [Fact]
    public void A_parameter_is_given_a_value_under_its_own_name()
    {
        var run = Verify.GeneratorRun("using KubeDsl; [App] public partial class Shop { [Parameter(Name = \"image-tag\", Default = \"1\")] public partial class Tag; }");
        Assert.Contains(run.Results.Single().GeneratedSources, s => s.SourceText.ToString().Contains("Name = \"image-tag\";", StringComparison.Ordinal));
    }
}
