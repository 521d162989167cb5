using KubeDsl.TestKit;

namespace KubeDsl.Analyzers.Tests;

public sealed class ResourceTests
{
    [Fact]
    public async Task A_request_above_the_limit_is_marked_and_names_the_limit()
    {
        var found = await Verify.Analyzer("KDSL0201", Web("""Requests(Cpu = "100m", Memory = [|"1Gi"|]), Limits(Memory = "512Mi")"""));
        Assert.Equal("Memory request 1Gi of container 'web' is larger than its Memory limit 512Mi", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("\"512Mi\"", Text(found[0].AdditionalLocations[0]));
        await Verify.NoDiagnostic("KDSL0201", Web("""Requests(Memory = "512Mi"), Limits(Memory = "512Mi")"""));
    }

    [Theory]
    [InlineData("512MB", "'512MB' is not a valid quantity for requests.memory; did you mean '512M'?")]
    [InlineData("1gi", "'1gi' is not a valid quantity for requests.memory; did you mean '1Gi'?")]
    [InlineData("lots", "'lots' is not a valid quantity for requests.memory; write a number with an optional suffix, such as 250m, 2 or 64Mi")]
    public async Task A_text_that_is_no_quantity_is_marked(string text, string message)
    {
        var found = await Verify.Analyzer("KDSL0202", Web("Requests(Memory = [|\"" + text + "\"|]), Limits(Memory = \"2Gi\")"));
        Assert.Equal(message, found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_volume_size_and_a_node_size_are_quantities_too()
    {
        await Verify.Analyzer("KDSL0202", """
            using KubeDsl;

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), VolumeMount<Tmp>("/tmp")]
            public partial class Web
            {
                [EmptyDir(SizeLimit = [|"64MB"|])] public partial class Tmp;
            }
            """);
        await Verify.Analyzer("KDSL0202", """
            using KubeDsl;

            [App] public partial class Shop;
            [NodePool] public partial class Pool;
            [Cluster, Nodes<Pool>(2, Cpu = "4", Memory = [|"16GB"|])] public partial class Prod;
            [Environment<Shop, Prod>] public partial class Live;
            """);
    }

    [Fact]
    public async Task Memory_in_thousandths_is_marked()
    {
        var found = await Verify.Analyzer("KDSL0203", Web("""Limits(Cpu = "500m", Memory = [|"512m"|])"""));
        Assert.Equal("Memory limit '512m' is 0.512 byte(s), because 'm' means one thousandth; did you mean '512Mi'?", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        await Verify.NoDiagnostic("KDSL0203", Web("""Limits(Cpu = "500m", Memory = "512Mi")"""));
    }

    [Fact]
    public async Task A_container_without_memory_is_marked()
    {
        await Verify.Analyzer("KDSL0204", """
            using KubeDsl;

            [Deployment, [|Container("acme/web:1.0")|], Requests(Cpu = "100m")]
            public partial class Web
            {
                [Sidecar("envoyproxy/envoy:v1.31.5"), Requests(Memory = "64Mi")]
                public partial class [|Proxy|];
            }
            """);
        await Verify.NoDiagnostic("KDSL0204", Web("""Limits(Memory = "512Mi")"""));
    }

    [Fact]
    public async Task What_a_base_class_says_is_marked_there() => await Verify.Analyzer("KDSL0201", """
        using KubeDsl;

        [Requests(Memory = [|"1Gi"|]), Limits(Memory = "512Mi")]
        public abstract class Heavy;

        [Deployment, Container("acme/web:1.0")]
        public partial class Web : Heavy;
        """);

    private static string Web(string attributes) => $$"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0")]
        [{{attributes}}]
        public partial class Web;
        """;

    private static string Text(Microsoft.CodeAnalysis.Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
