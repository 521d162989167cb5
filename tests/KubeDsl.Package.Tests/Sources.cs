namespace KubeDsl.Package.Tests;

/// <summary>Programs that somebody might write.</summary>
internal static class Sources
{
    internal const string Main = """
        using KubeDsl;
        using KubeDsl.Cli;

        return await KubeDslCli.RunAsync(args, Environments.All);
        """;

    internal const string App = """
        using KubeDsl;

        [App]
        public partial class Blog
        {
            [Deployment(Replicas = 2)]
            [Container("ghcr.io/acme/blog:1.0")]
            [Requests(Cpu = "250m", Memory = "256Mi"), Limits(Memory = "256Mi")]
            [NodeSelector<Pools.General>]
            [Service, ServicePort<Http>(80)]
            public partial class Web
            {
                [ContainerPort(8080)] public partial class Http;
            }
        }

        public static partial class Pools
        {
            [NodePool] public partial class General;
        }

        [Cluster(Zones = ["a", "b"])]
        [Nodes<Pools.General>(2, Cpu = "2", Memory = "4Gi")]
        public partial class Home;

        [Environment<Blog, Home>(Namespace = "blog")]
        public partial class Prod;
        """;

    /// <summary>A second environment.</summary>
    internal const string Dev = """


        [Environment<Blog, Home>(Namespace = "blog-dev")]
        public partial class Dev
        {
            [Overrides<Blog.Web>, Deployment(Replicas = 1)] partial class Web;
        }
        """;

    /// <summary>CRDs and an object of the kind that they bring, and one that is known.</summary>
    internal const string Certificates = """
        apiVersion: cert-manager.io/v1
        kind: Certificate
        metadata:
          name: web
        spec:
          secretName: web-tls
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: certificates.cert-manager.io
        spec:
          group: cert-manager.io
          names: {kind: Certificate, plural: certificates}
          scope: Namespaced
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: issuer
        """;

    /// <summary>The app with parameters.</summary>
    internal static string WithParameters { get; } = App
        .Replace("[Container(\"ghcr.io/acme/blog:1.0\")]", "[Container(\"nginx\"), ImageTag<Tag>, Env<Greeting>(\"GREETING\"), EnvFrom<Texts>]", StringComparison.Ordinal)
        .Replace(
            "public partial class Blog\n{",
            "public partial class Blog\n{\n    [Parameter(Default = \"1.27.3\")] public partial class Tag;\n    [Parameter(Default = \"hello\")] public partial class Greeting;\n    [ConfigMap] public partial class Texts { [ConfigMapKey<Greeting>] public partial class Hello; }\n",
            StringComparison.Ordinal);

    /// <summary>The app with files.</summary>
    internal static string WithFiles { get; } = App
        .Replace("[Container(", "[VolumeMount<Files>(\"/etc/blog\")]\n    [Container(", StringComparison.Ordinal)
        .Replace(
            "public partial class Blog\n{",
            "public partial class Blog\n{\n    [ConfigMap, ConfigMapFile(\"config/appsettings.json\"), ConfigMapFile(\"config/logo.png\")] public partial class Files;\n    [Manifest(\"crds/certs.yaml\")] public partial class Certs;\n",
            StringComparison.Ordinal);

    /// <summary>The app with a second container on the port of the first.</summary>
    internal static string Clash { get; } = App.Replace(
        "[ContainerPort(8080)] public partial class Http;",
        """
        [ContainerPort(8080)] public partial class Http;

                [Sidecar("envoyproxy/envoy:v1.31.5"), Requests(Cpu = "50m", Memory = "64Mi"), Limits(Memory = "64Mi")]
                public partial class Proxy
                {
                    [ContainerPort(8080)] public partial class Admin;
                }
        """,
        StringComparison.Ordinal);

    internal static string PlaceOf(string source, string text, int occurrence)
    {
        var at = -1;
        for (var i = 0; i < occurrence; i++)
            at = source.IndexOf(text, at + 1, StringComparison.Ordinal);
        var before = source[..at];
        return $"({before.Count(c => c == '\n') + 1},{at - before.LastIndexOf('\n')})";
    }
}
