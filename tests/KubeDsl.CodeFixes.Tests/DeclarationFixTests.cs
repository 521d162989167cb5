using KubeDsl.TestKit;

namespace KubeDsl.CodeFixes.Tests;

public sealed class DeclarationFixTests
{
    private const string Chain = """
        using KubeDsl;

        public static class [|Pools|]
        {
            /// <summary>Any.</summary>
            [NodePool]
            public sealed class [|Gen$$eral|];

            [NodePool] class [|Data|];
        }
        """;

    [Fact]
    public async Task The_whole_chain_becomes_partial() => await Verify.Fix("KDSL0901", Chain, """
        using KubeDsl;

        public static partial class Pools
        {
            /// <summary>Any.</summary>
            [NodePool]
            public sealed partial class General;

            [NodePool] class {|KDSL0901:Data|};
        }
        """.Replace("{|KDSL0901:Data|}", "Data", StringComparison.Ordinal));

    [Fact]
    public async Task All_chains_become_partial_once() => await Verify.FixAll("KDSL0901", Chain, """
        using KubeDsl;

        public static partial class Pools
        {
            /// <summary>Any.</summary>
            [NodePool]
            public sealed partial class General;

            [NodePool] partial class Data;
        }
        """);

    [Fact]
    public async Task A_readonly_field_becomes_a_constant() => await Verify.Fix(
        "KDSL0902",
        (TestProject)"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0", Args = [[|Web.Mode|]]), Limits(Memory = "64Mi")]
        public partial class Web
        {
            internal static readonly string Mode = "fast";
        }
        """ with { AllowsCompilerErrors = true },
        """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0", Args = [Web.Mode]), Limits(Memory = "64Mi")]
        public partial class Web
        {
            internal const string Mode = "fast";
        }
        """);

    [Fact]
    public async Task A_generated_address_becomes_a_pointer_or_its_value()
    {
        const string before = """
            using KubeDsl;

            [App]
            public partial class Shop
            {
                [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), Env("API", [|Api.Http.Url|])]
                public partial class Web;

                [Deployment, Container("acme/api:1.0"), Limits(Memory = "64Mi"), Service, ServicePort<Http>(80)]
                public partial class Api
                {
                    [ContainerPort(8080)] public partial class Http;
                }
            }
            """;
        Assert.Equal(["Point at Api.Http instead", "Write the value"], await Verify.FixTitles("KDSL0902", before));
        await Verify.Fix("KDSL0902", before, before.Replace("Env(\"API\", [|Api.Http.Url|])", "Env<Api.Http>(\"API\")", StringComparison.Ordinal));
        await Verify.Fix("KDSL0902", before, before.Replace("[|Api.Http.Url|]", "\"http://api\"", StringComparison.Ordinal), title: "Write the value");
    }

    [Fact]
    public async Task A_wrong_pointer_is_offered_the_right_kinds_nearest_first()
    {
        const string before = """
            using KubeDsl;

            [App]
            public partial class Shop
            {
                [ConfigMap] public partial class Settings;

                [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), VolumeMount<[|Http|]>("/tmp")]
                public partial class Web
                {
                    [ContainerPort(8080)] public partial class Http;
                    [EmptyDir] public partial class Tmp;
                }
            }
            """;
        Assert.Equal(["Use Tmp", "Use Settings"], await Verify.FixTitles("KDSL0903", before));
        await Verify.Fix("KDSL0903", before, before.Replace("[|Http|]", "Tmp", StringComparison.Ordinal));
        await Verify.FixAll("KDSL0903", before, before.Replace("[|Http|]", "Settings", StringComparison.Ordinal), title: "Use Settings");
    }

    [Fact]
    public async Task A_foreign_volume_is_replaced_or_declared()
    {
        const string before = """
            using KubeDsl;

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), VolumeMount<[|Api.Cache|]>("/tmp")]
            public partial class Web
            {
                [EmptyDir] public partial class Cash;
            }

            [Deployment, Container("acme/api:1.0"), Limits(Memory = "64Mi"), VolumeMount<Cache>("/tmp")]
            public partial class Api
            {
                [EmptyDir] public partial class Cache;
            }
            """;
        Assert.Equal(["Use Cash", "Declare EmptyDir Cache"], await Verify.FixTitles("KDSL0401", before));
        await Verify.Fix("KDSL0401", before, before.Replace("[|Api.Cache|]", "Cash", StringComparison.Ordinal), title: "Use Cash");
        await Verify.Fix("KDSL0401", before, before.Replace("[|Api.Cache|]", "Cache", StringComparison.Ordinal).Replace("class Cash;\n", "class Cash;\n    [EmptyDir] public partial class Cache;\n", StringComparison.Ordinal), title: "Declare EmptyDir Cache");
    }

    [Fact]
    public async Task A_probe_is_pointed_at_a_port()
    {
        const string before = """
            using KubeDsl;

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), [|ReadinessProbe(HttpGet = "/healthz")|]]
            public partial class Web
            {
                [ContainerPort(8080)] public partial class Http;
                [ContainerPort(9090)] public partial class Metrics;
            }
            """;
        Assert.Equal(["Point at Http", "Point at Metrics"], await Verify.FixTitles("KDSL0136", before));
        await Verify.Fix("KDSL0136", before, before.Replace("[|ReadinessProbe(HttpGet = \"/healthz\")|]", "ReadinessProbe<Http>(HttpGet = \"/healthz\")", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_probe_of_a_foreign_port_gets_one_of_its_own_container()
    {
        const string before = """
            using KubeDsl;

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), ReadinessProbe<[|Proxy.Admin|]>(HttpGet = "/healthz")]
            public partial class Web
            {
                [ContainerPort(8080)] public partial class Http;
                [ContainerPort(9090)] public partial class Metrics;

                [Sidecar("acme/proxy:1.0"), Limits(Memory = "64Mi")]
                public partial class Proxy { [ContainerPort(9901)] public partial class Admin; }
            }
            """;
        Assert.Equal(["Use Http", "Use Metrics"], await Verify.FixTitles("KDSL0104", before));
        await Verify.Fix("KDSL0104", before, before.Replace("[|Proxy.Admin|]", "Metrics", StringComparison.Ordinal), title: "Use Metrics");
    }
}
