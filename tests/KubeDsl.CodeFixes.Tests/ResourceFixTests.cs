using KubeDsl.TestKit;

namespace KubeDsl.CodeFixes.Tests;

public sealed class ResourceFixTests
{
    [Fact]
    public async Task The_request_comes_down_or_the_limit_goes_up()
    {
        await Verify.Fix("KDSL0201", Web("""Requests(Memory = [|"1Gi"|]), Limits(Memory = "512Mi")"""), Web("""Requests(Memory = "512Mi"), Limits(Memory = "512Mi")"""), title: "Lower the request to 512Mi");
        await Verify.Fix("KDSL0201", Web("""Requests(Memory = [|"1Gi"|]), Limits(Memory = "512Mi")"""), Web("""Requests(Memory = "1Gi"), Limits(Memory = "1Gi")"""), title: "Raise the limit to 1Gi");
    }

    [Fact]
    public async Task All_come_down_together() => await Verify.FixAll(
        "KDSL0201",
        Web("""Requests(Cpu = [|"2"|], Memory = [|"1Gi"|]), Limits(Cpu = "500m", Memory = "512Mi")"""),
        Web("""Requests(Cpu = "500m", Memory = "512Mi"), Limits(Cpu = "500m", Memory = "512Mi")"""));

    [Fact]
    public async Task All_limits_go_up_together() => await Verify.FixAll(
        "KDSL0201",
        Web("""Requests(Cpu = [|"2"|], Memory = [|"1Gi"|]), Limits(Cpu = "500m", Memory = "512Mi")"""),
        Web("""Requests(Cpu = "2", Memory = "1Gi"), Limits(Cpu = "2", Memory = "1Gi")"""),
        title: "Raise the limit to 2");

    [Fact]
    public async Task A_missing_limit_is_what_is_requested()
    {
        await Verify.Fix("KDSL0204", Container("""Requests(Memory = "64Mi")"""), Container("""Requests(Memory = "64Mi"), Limits(Memory = "64Mi")""", marked: false));
        await Verify.Fix("KDSL0204", Container("""Requests(Memory = "64Mi"), Limits(Cpu = "1")"""), Container("""Requests(Memory = "64Mi"), Limits(Cpu = "1", Memory = "64Mi")""", marked: false));
        await Verify.FixAll("KDSL0204", Container("""Requests(Memory = "64Mi"), Limits"""), Container("""Requests(Memory = "64Mi"), Limits(Memory = "64Mi")""", marked: false));
    }

    [Fact]
    public async Task No_number_is_invented() => Assert.Empty(await Verify.FixTitles("KDSL0204", Container("""Requests(Cpu = "1")""")));

    [Fact]
    public async Task A_request_comes_down_to_the_largest_node()
    {
        const string source = """
            using KubeDsl;

            [App]
            public partial class Shop
            {
                [Deployment, Container("acme/web:1.0"), Requests(Cpu = "8"), Limits(Memory = "64Mi")]
                public partial class Web;

                [DaemonSet, Container("acme/agent:1.0"), Requests(Cpu = "100m"), Limits(Memory = "64Mi")]
                public partial class Agent;
            }

            [NodePool] public partial class General;
            [Cluster, Nodes<General>(3, Cpu = "4", Memory = "16Gi")] public partial class Prod;
            [Environment<Shop, Prod>] public partial class [|Live|];
            """;
        var lowered = source.Replace("\"8\"", "\"3900m\"", StringComparison.Ordinal).Replace("[|Live|]", "Live", StringComparison.Ordinal);
        Assert.Equal(["Lower the request of 'web' to 3900m"], await Verify.FixTitles("KDSL0701", source));
        await Verify.Fix("KDSL0701", source, lowered);
        await Verify.FixAll("KDSL0701", source, lowered);
    }

    private static TestProject Web(string attributes) => $$"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0")]
        [{{attributes}}]
        public partial class Web;
        """;

    private static TestProject Container(string attributes, bool marked = true) => $$"""
        using KubeDsl;

        [Deployment, {{(marked ? "[|" : "")}}Container("acme/web:1.0"){{(marked ? "|]" : "")}}]
        [{{attributes}}]
        public partial class Web;
        """;
}
