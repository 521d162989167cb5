using KubeDsl.TestKit;

namespace KubeDsl.CodeFixes.Tests;

public sealed class ReplaceValueFixTests
{
    [Fact]
    public async Task A_port_moves_to_the_next_free_number() => await Verify.Fix(
        "KDSL0301",
        Ports("[|8080|]", "8081", "[|80$$80|]"),
        Ports("8080", "8081", "8082"),
        title: "Change to 8082");

    [Fact]
    public async Task The_first_of_two_may_move_instead() => await Verify.Fix(
        "KDSL0301",
        Ports("[|80$$80|]", "8081", "[|8080|]"),
        Ports("8082", "8081", "8080"));

    [Fact]
    public async Task Fixing_all_moves_all_but_the_first_each_to_a_port_of_its_own() => await Verify.FixAll(
        "KDSL0301",
        Ports("[|8080|]", "[|8080|]", "[|80$$80|]"),
        Ports("8080", "8081", "8082"));

    [Theory]
    [InlineData("512MB", "512M")]
    [InlineData("1gi", "1Gi")]
    [InlineData("0,5Gi", "0.5Gi")]
    public async Task A_quantity_becomes_what_was_meant(string written, string meant) => await Verify.Fix(
        "KDSL0202",
        Memory("[|\"" + written + "\"|]"),
        Memory("\"" + meant + "\""),
        title: "Change to \"" + meant + "\"");

    [Fact]
    public async Task What_gives_no_clue_has_no_fix() => Assert.Empty(await Verify.FixTitles("KDSL0202", Memory("[|\"lots\"|]")));

    [Fact]
    public async Task Thousandths_become_mebibytes_everywhere() => await Verify.FixAll(
        "KDSL0203",
        Memory("[|\"512m\"|]").With("Other.cs", Memory("[|\"64m\"|]").Files[0].Text.Replace("Web", "Other", StringComparison.Ordinal)),
        Memory("\"512Mi\"").With("Other.cs", Memory("\"64Mi\"").Files[0].Text.Replace("Web", "Other", StringComparison.Ordinal)));

    [Fact]
    public async Task A_probe_gets_the_number_it_must_have() => await Verify.Fix(
        "KDSL0103",
        Probe("[|2|]"),
        Probe("1"));

    [Theory]
    [InlineData("KDSL0102", "spec.template.spec.restartPolicy", "Never", "Always")]
    [InlineData("KDSL0906", "spec.template.spec.dnsPolicy", "clusterfirst", "ClusterFirst")]
    public async Task A_word_becomes_the_one_that_the_field_takes(string rule, string path, string written, string meant) => await Verify.Fix(
        rule,
        Patched(path, "[|\"" + written + "\"|]"),
        Patched(path, "\"" + meant + "\""),
        title: "Change to \"" + meant + "\"");

    [Fact]
    public async Task Comments_and_layout_stay() => await Verify.Fix(
        "KDSL0203",
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0")]
        [Limits(
            Cpu = "1",        // plenty
            Memory = /* too little */ [|"512m"|] /* surely */)]
        public partial class Web;
        """,
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0")]
        [Limits(
            Cpu = "1",        // plenty
            Memory = /* too little */ "512Mi" /* surely */)]
        public partial class Web;
        """);

    private static TestProject Ports(string web, string proxy, string admin) => $$"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web
        {
            [ContainerPort({{web}})] public partial class Http;

            [Container("acme/proxy:1.0"), Limits(Memory = "64Mi")]
            public partial class Proxy
            {
                [ContainerPort({{proxy}})] public partial class Traffic;
            }

            [Sidecar("acme/admin:1.0"), Limits(Memory = "64Mi")]
            public partial class Admin
            {
                [ContainerPort({{admin}})] public partial class Console;
            }
        }
        """;

    private static TestProject Patched(string path, string value) => $$"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        [Patch("{{path}}", {{value}})]
        public partial class Web;
        """;

    private static TestProject Memory(string value) => $$"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = {{value}})]
        public partial class Web;
        """;

    private static TestProject Probe(string threshold) => $$"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), LivenessProbe(HttpGet = "/livez", SuccessThreshold = {{threshold}})]
        public partial class Web
        {
            [ContainerPort(8080)] public partial class Http;
        }
        """;
}
