using KubeDsl.TestKit;

namespace KubeDsl.Analyzers.Tests;

public sealed class PortConflictTests
{
    private const string Id = "KDSL0301";

    [Fact]
    public async Task Both_declarations_are_marked_and_name_each_other()
    {
        var found = await Verify.Analyzer(Id, """
            using KubeDsl;

            [App]
            public partial class Shop
            {
                [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
                public partial class Web
                {
                    [ContainerPort([|8080|])] public partial class Http;

                    [Sidecar("envoyproxy/envoy:v1.31.5"), Limits(Memory = "64Mi")]
                    public partial class Proxy
                    {
                        [ContainerPort([|8080|])] public partial class Admin;
                    }
                }
            }
            """);
        Assert.Equal(
            [
                "Containers 'web' and 'proxy' of 'web' both use port 8080/TCP; containers of a Pod share one network namespace, so the second cannot bind",
                "Containers 'proxy' and 'web' of 'web' both use port 8080/TCP; containers of a Pod share one network namespace, so the second cannot bind",
            ],
            found.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(found[1].Location, Assert.Single(found[0].AdditionalLocations));
        Assert.Equal(found[0].Location, Assert.Single(found[1].AdditionalLocations));
    }

    [Fact]
    public async Task The_two_may_stand_in_different_files() => await Verify.Analyzer(Id, new TestProject(
        new TestFile("Web.cs", """
            using KubeDsl;

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
            public partial class Web
            {
                [ContainerPort([|8080|])] public partial class Http;
            }
            """),
        new TestFile("Proxy.cs", """
            using KubeDsl;

            public partial class Web
            {
                [Sidecar("envoyproxy/envoy:v1.31.5"), Limits(Memory = "64Mi")]
                public partial class Proxy
                {
                    [ContainerPort([|8080|])] public partial class Admin;
                }
            }
            """)));

    [Fact]
    public async Task A_constant_of_the_user_is_a_value_like_any_other() => await Verify.Analyzer(Id, """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web
        {
            private const int Number = 8080;

            [ContainerPort([|Number|])] public partial class Http;

            [Sidecar("envoyproxy/envoy:v1.31.5"), Limits(Memory = "64Mi")]
            public partial class Proxy
            {
                [ContainerPort(containerPort: [|8000 + 80|])] public partial class Admin;
            }
        }
        """);

    [Fact]
    public async Task Another_number_protocol_or_moment_is_no_conflict() => await Verify.NoDiagnostic(Id, """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web
        {
            [ContainerPort(8080)] public partial class Http;

            [Sidecar("envoyproxy/envoy:v1.31.5"), Limits(Memory = "64Mi")]
            public partial class Proxy
            {
                [ContainerPort(8081)] public partial class Admin;
                [ContainerPort(8080, Protocol = Protocol.UDP)] public partial class Quic;
            }

            [InitContainer("acme/migrate:1.0")]
            public partial class Migrate
            {
                [ContainerPort(8080)] public partial class Health;
            }
        }
        """);

    [Fact]
    public async Task An_override_that_makes_the_conflict_is_marked_in_the_environment() => await Verify.Analyzer(Id, """
        using KubeDsl;

        [App]
        public partial class Shop
        {
            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
            public partial class Web
            {
                [ContainerPort(8080)] public partial class Http;

                [Sidecar("envoyproxy/envoy:v1.31.5"), Limits(Memory = "64Mi")]
                public partial class Proxy
                {
                    [ContainerPort(8081)] public partial class Admin;
                }
            }
        }

        [Cluster]
        public partial class Anywhere;

        [Environment<Shop, Anywhere>]
        public partial class Dev
        {
            [Overrides<Shop.Web.Http>, ContainerPort({|KDSL0301:{|KDSL0301:8081|}|})] partial class Http;
        }
        """);
}
