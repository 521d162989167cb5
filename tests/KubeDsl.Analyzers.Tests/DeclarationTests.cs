using KubeDsl.TestKit;

namespace KubeDsl.Analyzers.Tests;

public sealed class DeclarationTests
{
    [Fact]
    public async Task Every_class_of_the_chain_must_be_partial()
    {
        var found = await Verify.Analyzer("KDSL0901", """
            using KubeDsl;

            public static class [|Pools|]
            {
                [NodePool] public class [|General|];
            }

            [App]
            public class [|Shop|]
            {
                [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
                public partial class Web
                {
                    [ContainerPort(8080)] public class [|Http|];
                }
            }
            """);
        Assert.Equal("'Pools' must be partial so that its topology can be generated", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_does_nothing_is_marked_wherever_it_stands() => await Verify.Analyzer("KDSL0905", """
        using KubeDsl;

        [[|PodDisruptionBudget(MinAvailable = "2")|]]
        public partial class Alone;

        [App]
        public partial class Shop
        {
            [[|ConfigMapKey("1")|]] public partial class Key;

            [ConfigMap]
            public partial class Settings
            {
                [ConfigMapKey("a"), [|ReadinessProbe(HttpGet = "/x")|]] public partial class Level;
            }

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), [|Taint("a", "b", TaintEffect.NoSchedule)|], [|Patch("spec.type", "NodePort", Kind = Kinds.Service)|]]
            public partial class Web;
        }
        """);

    [Fact]
    public async Task Unknown_kinds_and_secret_values_are_marked()
    {
        var unknown = await Verify.Analyzer("KDSL0919", "using KubeDsl; [KubernetesObject(\"v1\", [|\"IngressClass\"|])] public partial class Nginx;");
        Assert.Equal("The API has no kind 'IngressClass' in 'v1'; the nearest is 'networking.k8s.io/v1 IngressClass'", unknown[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        await Verify.Analyzer("KDSL0502", "using KubeDsl; [Secret] public partial class Keys { [SecretKey([|\"hunter2\"|])] public partial class Token; }");
        var field = await Verify.Analyzer("KDSL0917", "using KubeDsl; [Deployment, Container(\"acme/web:1.0\"), Limits(Memory = \"64Mi\"), Patch(\"spec.template.spec.dnsPolice\", [|\"Default\"|])] public partial class Web;");
        Assert.Equal("The API has no field 'spec.template.spec.dnsPolice'; the nearest is 'spec.template.spec.dnsPolicy'", field[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_generic_class_has_no_single_topology()
    {
        var found = await Verify.Analyzer("KDSL0901", """
            using KubeDsl;

            public partial class [|Group|]<T>
            {
                [NodePool] public partial class General;
            }
            """);
        Assert.Equal("'Group' must be non-generic so that its topology can be generated", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Classes_that_declare_nothing_and_abstract_bases_are_left_alone() => await Verify.NoDiagnostic("KDSL0901", """
        using KubeDsl;

        public class Plain
        {
            public class Nested;
        }

        [Requests(Cpu = "100m")]
        public abstract class Base;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web : Base;
        """);

    [Fact]
    public async Task A_value_that_is_no_constant_is_marked() => await Verify.Analyzer("KDSL0902", (TestProject)"""
        using KubeDsl;

        [Deployment, Container("acme/web:1.0", Args = ["serve", [|Web.Mode|]]), Limits(Memory = "64Mi")]
        public partial class Web
        {
            internal static readonly string Mode = "fast";
        }
        """ with { AllowsCompilerErrors = true });

    [Fact]
    public async Task Constants_and_names_are_known() => await Verify.NoDiagnostic("KDSL0902", """
        using KubeDsl;

        [Deployment, Container("acme/web:" + Version, Args = [nameof(Web), "--port=" + "80"]), Limits(Memory = "64Mi")]
        public partial class Web
        {
            internal const string Version = "1.0";
        }
        """);

    [Fact]
    public async Task A_pointer_to_the_wrong_kind_is_marked_and_says_what_is_allowed()
    {
        var found = await Verify.Analyzer("KDSL0903", """
            using KubeDsl;

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), VolumeMount<[|Http|]>("/tmp"), NodeSelector<[|Plain|]>]
            public partial class Web
            {
                [ContainerPort(8080)] public partial class Http;
            }

            public class Plain;
            """);
        Assert.Equal(
            ["'Http' must be an EmptyDir, HostPath, VolumeClaimTemplate, Ephemeral, Csi, Nfs, ConfigMapVolume, SecretVolume, PersistentVolumeClaimVolume, Projected, DownwardApi, ImageVolume, PersistentVolumeClaim, ConfigMap or Secret, but it is a ContainerPort", "'Plain' must be a NodePool, but it is a class without a kind"],
            found.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task An_environment_points_at_an_app_and_a_cluster() => await Verify.Analyzer("KDSL0903", """
        using KubeDsl;

        [App] public partial class Shop;
        [Cluster] public partial class Prod;
        [Environment<[|Prod|], [|Shop|]>] public partial class Live;
        """);

    [Fact]
    public async Task Right_pointers_pass() => await Verify.NoDiagnostic("KDSL0903", """
        using KubeDsl;

        [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), VolumeMount<Tmp>("/tmp"), NodeSelector<Pool>, Service, ServicePort<Http>(80)]
        public partial class Web
        {
            [ContainerPort(8080)] public partial class Http;
            [EmptyDir] public partial class Tmp;
        }

        [NodePool] public partial class Pool;
        """);

    [Fact]
    public async Task A_volume_of_another_workload_cannot_be_mounted()
    {
        var found = await Verify.Analyzer("KDSL0401", """
            using KubeDsl;

            [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi"), VolumeMount<[|Api.Cache|]>("/tmp")]
            public partial class Web;

            [Deployment, Container("acme/api:1.0"), Limits(Memory = "64Mi"), VolumeMount<Cache>("/tmp")]
            public partial class Api
            {
                [EmptyDir] public partial class Cache;
            }
            """);
        Assert.Equal("Container 'web' mounts volume 'cache', which 'web' does not declare", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_class_declares_one_thing() => await Verify.Analyzer("KDSL0904", """
        using KubeDsl;

        [Deployment, {|KDSL0904:StatefulSet|}, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
        public partial class Web;
        """);

    [Fact]
    public async Task Two_declarations_with_one_identity_are_both_marked()
    {
        var found = await Verify.Analyzer("KDSL0003", """
            using KubeDsl;

            [App]
            public partial class Shop
            {
                public static partial class Front
                {
                    [Deployment, Container("acme/web:1.0"), Limits(Memory = "64Mi")]
                    public partial class [|Web|];
                }

                [Deployment(Name = [|"web"|]), Container("acme/web:1.0"), Limits(Memory = "64Mi")]
                public partial class Other;
            }
            """);
        Assert.Equal(found[1].Location, Assert.Single(found[0].AdditionalLocations));
    }
}
