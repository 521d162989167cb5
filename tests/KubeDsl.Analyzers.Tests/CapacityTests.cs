using KubeDsl.TestKit;

namespace KubeDsl.Analyzers.Tests;

public sealed class CapacityTests
{
    private const string App = """
        using KubeDsl;

        [App]
        public partial class Shop
        {
            [Deployment, Container("acme/web:1.0"), Requests(Cpu = "3"), Limits(Memory = "64Mi"), NodeSelector<Small>]
            public partial class Web;

            [DaemonSet, Container("acme/agent:1.0"), Requests(Cpu = "100m"), Limits(Memory = "64Mi")]
            public partial class Agent;
        }

        [NodePool] public partial class Small;
        [NodePool] public partial class Large;

        """;

    [Fact]
    public async Task The_verdict_is_on_the_environment_and_names_the_request()
    {
        var found = await Verify.Analyzer("KDSL0701", App + """
            [Cluster, Nodes<Small>(3, Cpu = "2", Memory = "8Gi"), Nodes<Large>(1, Cpu = "64", Memory = "256Gi")]
            public partial class Prod;

            [Environment<Shop, Prod>]
            public partial class [|Live|];
            """);
        Assert.Equal("'web' requests 3 CPU; the largest schedulable node 'small-1' offers 1900m CPU after system reserve and DaemonSets", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        var request = Assert.Single(found[0].AdditionalLocations);
        Assert.Equal("\"3\"", request.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(request.SourceSpan));
    }

    [Fact]
    public async Task An_override_that_asks_for_too_much_is_marked_itself() => await Verify.Analyzer("KDSL0701", App + """
        [Cluster, Nodes<Small>(3, Cpu = "4", Memory = "8Gi")]
        public partial class Prod;

        [Environment<Shop, Prod>]
        public partial class Live
        {
            [Overrides<Shop.Web>, Requests(Cpu = [|"8"|])] partial class Web;
        }
        """);

    [Fact]
    public async Task What_fits_fits() => await Verify.NoDiagnostic("KDSL0701", App + """
        [Cluster, Nodes<Small>(3, Cpu = "3100m", Memory = "8Gi")]
        public partial class Prod;

        [Environment<Shop, Prod>]
        public partial class Live;
        """);
}
