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
