using KubeDsl.TestKit;

namespace KubeDsl.CodeFixes.Tests;

public sealed class RemoveFixTests
{
    [Fact]
    public async Task The_kind_that_does_not_count_goes() => await Verify.Fix(
        "KDSL0904",
        """
        using KubeDsl;

        [Deployment, [|StatefulSet|], Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web;
        """,
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web;
        """);

    [Fact]
    public async Task An_attribute_that_stands_alone_goes_with_its_line() => await Verify.FixAll(
        "KDSL0904",
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        [[|StatefulSet(Replicas = 2)|]]
        public partial class Web;
        """,
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web;
        """);
}
