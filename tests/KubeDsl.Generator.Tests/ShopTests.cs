using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

public sealed class ShopTests
{
    [Fact]
    public void Everything_that_the_shop_gets() => Verify.Generator(Sources.Shop);
}
