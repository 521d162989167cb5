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

    [Fact]
    public async Task A_count_beside_an_autoscaler_goes() => await Verify.Fix(
        "KDSL0603",
        Scaled("(Replicas = [|3|], MinReadySeconds = 5)"),
        Scaled("(MinReadySeconds = 5)"),
        title: "Remove Replicas");

    [Fact]
    public async Task The_only_argument_goes_with_its_parentheses() => await Verify.FixAll("KDSL0603", Scaled("(Replicas = [|3|])"), Scaled(""));

    [Fact]
    public async Task A_variable_that_loses_goes() => await Verify.Fix(
        "KDSL0101",
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        [[|Env("MODE", "fast")|], Env("MODE", "safe")]
        public partial class Web;
        """,
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        [Env("MODE", "safe")]
        public partial class Web;
        """);

    private static TestProject Scaled(string arguments) => $$"""
        using KubeDsl;

        [Deployment{{arguments}}, Container("acme/web:1.0"), Requests(Cpu = "100m"), Limits(Memory = "64Mi")]
        [HorizontalPodAutoscaler(MinReplicas = 3, MaxReplicas = 9, CpuUtilization = 70)]
        public partial class Web;
        """;
}
