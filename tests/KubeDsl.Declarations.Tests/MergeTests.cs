using KubeDsl.Model;

namespace KubeDsl.Declarations.Tests;

/// <summary>Nearest wins, argument by argument: environment, class, preset, base class, default.</summary>
public sealed class MergeTests
{
    private const string Levels = """
        using KubeDsl;
        [Requests(Cpu = "10m", Memory = "10Mi", EphemeralStorage = "10Gi")] [ReadinessProbe(HttpGet = "/preset", PeriodSeconds = 3)]
        public sealed class StandardAttribute : PresetAttribute;
        [App] public partial class Shop
        {
            [Requests(Cpu = "1m", Memory = "1Mi"), Limits(Memory = "99Mi"), Env("LEVEL", "base"), Env("BASE", "yes")]
            public abstract class Common;

            [Deployment(Replicas = 2, MinReadySeconds = 5), Container("x"), Standard, Requests(Cpu = "100m"), Env("LEVEL", "class"), Env("OWN", "yes")]
            public partial class Web : Common { [ContainerPort(80)] public partial class Http; }
        }
        [Cluster] public partial class Here;
        [Environment<Shop, Here>] public partial class Plain;
        public abstract class Staging { [Overrides<Shop.Web>, Deployment(Replicas = 5, MinReadySeconds = 6)] class Web; }
        [Environment<Shop, Here>] public partial class Near : Staging
        {
            [Overrides<Shop.Web>, Deployment(Replicas = 7), Requests(Cpu = "1"), Env("LEVEL", "environment"), ReadinessProbe(Exec = ["true"])] partial class Web;
        }
        """;

    [Fact]
    public void The_class_wins_over_presets_and_these_over_base_classes()
    {
        var container = Container("Plain");
        Assert.Equal([("cpu", "100m"), ("ephemeral-storage", "10Gi"), ("memory", "10Mi")], container.Resources.Requests.Select(r => (r.Key, r.Value.ToString())));
        Assert.Equal("99Mi", container.Resources.Limits["memory"].ToString());
        Assert.Equal([("LEVEL", "class"), ("BASE", "yes"), ("OWN", "yes")], container.Env.Select(e => (e.Name, e.Value)));
        Assert.Equal(("/preset", 3), (container.ReadinessProbe!.HttpGet!.Path, container.ReadinessProbe.PeriodSeconds));
    }

    [Fact]
    public void An_environment_wins_over_all_and_over_its_own_base_class()
    {
        var container = Container("Near");
        Assert.Equal([("cpu", "1"), ("ephemeral-storage", "10Gi"), ("memory", "10Mi")], container.Resources.Requests.Select(r => (r.Key, r.Value.ToString())));
        Assert.Equal([("LEVEL", "environment"), ("BASE", "yes"), ("OWN", "yes")], container.Env.Select(e => (e.Name, e.Value)));
        var spec = Source.Environment("Near", Levels).Object<Deployment>("web").Spec;
        Assert.Equal((7, 6), (spec.Replicas, spec.MinReadySeconds));
    }

    [Fact]
    public void Another_handler_takes_the_place_of_the_first_but_keeps_the_timing()
    {
        var probe = Container("Near").ReadinessProbe!;
        Assert.Null(probe.HttpGet);
        Assert.Equal(["true"], probe.Exec!.Command);
        Assert.Equal(3, probe.PeriodSeconds);
    }

    [Fact]
    public void One_environment_leaves_others_alone() => Assert.Equal(2, Source.Environment("Plain", Levels).Object<Deployment>("web").Spec.Replicas);

    [Fact]
    public void Without_takes_kinds_and_declarations_out()
    {
        const string program = """
            using KubeDsl;
            [App] public partial class Shop
            {
                [Deployment(Replicas = 3), Container("x"), Service, HorizontalPodAutoscaler(MaxReplicas = 4), PodDisruptionBudget(MinAvailable = "1")]
                public partial class Web { [ContainerPort(80)] public partial class Http; }
                [Deployment, Container("x"), Service] public partial class Api { [ContainerPort(80)] public partial class Http; }
            }
            [Cluster] public partial class Here;
            [Environment<Shop, Here>, Without(Kinds.PodDisruptionBudget | Kinds.HorizontalPodAutoscaler), Without<Shop.Api>] public partial class Few
            {
                [Overrides<Shop.Web>, Without(Kinds.Service)] partial class Web;
            }
            """;
        var reading = Source.Environment("Few", program);
        Assert.Equal(["Deployment/web"], reading.Model.Objects.Select(o => o.Kind + "/" + o.Metadata.Name));
        Assert.Equal(3, reading.Object<Deployment>("web").Spec.Replicas);
    }

    [Fact]
    public void A_changed_value_changes_the_hash_and_every_reference_follows()
    {
        var (one, other) = (Hashes("1"), Hashes("2"));
        Assert.NotEqual(one.ConfigMap, other.ConfigMap);
        Assert.NotEqual(one.Job, other.Job);
        Assert.Equal(one, Hashes("1"));

        static (string ConfigMap, string Job) Hashes(string value)
        {
            var reading = Source.App($$"""
                [ConfigMap] public partial class Settings { [ConfigMapKey("{{value}}")] public partial class Key; }
                [Job, Container("x"), EnvFrom<Settings>, Env<Settings.Key>("K"), VolumeMount<Settings>("/s")] public partial class Migrate;
                [Deployment, Container("x"), DependsOn<Migrate>] public partial class Web;
                """);
            Assert.Empty(reading.Faults);
            var (map, job) = (reading.Object<ConfigMap>("settings").Metadata.Name!, reading.Object<Job>("migrate"));
            var spec = job.Spec.Template.Spec;
            Assert.Equal(map, spec.Containers[0].EnvFrom[0].ConfigMapRef!.Name);
            Assert.Equal((map, "Key"), (spec.Containers[0].Env[0].ValueFrom!.ConfigMapKeyRef!.Name, spec.Containers[0].Env[0].ValueFrom!.ConfigMapKeyRef!.Key));
            Assert.Equal(map, spec.Volumes[0].ConfigMap!.Name);
            Assert.Equal("Job/" + job.Metadata.Name, reading.Object<Deployment>("web").Metadata.Annotations["kubedsl.dev/depends-on"]);
            return (map, job.Metadata.Name!);
        }
    }

    [Fact]
    public void Repeatable_attributes_merge_by_their_key()
    {
        const string program = """
            using KubeDsl;
            [App] public partial class Shop
            {
                [Deployment, Container("x"), VolumeMount<Tmp>("/tmp", SubPath = "a"), Toleration("a"), Service, ServicePort<Http>(80, Name = "web"), Annotation("a", "1"), PodAntiAffinity(Topology.Zone, Weight = 1)]
                public partial class Web { [ContainerPort(80)] public partial class Http; [EmptyDir] public partial class Tmp; }
            }
            [Cluster] public partial class Here;
            [Environment<Shop, Here>] public partial class Dev
            {
                [Overrides<Shop.Web>, VolumeMount<Shop.Web.Tmp>("/tmp", ReadOnly = true), VolumeMount<Shop.Web.Tmp>("/other"), ServicePort<Shop.Web.Http>(81), Annotation("a", "2"), PodAntiAffinity("topology.kubernetes.io/zone", Weight = 9)] partial class W;
            }
            """;
        var reading = Source.Environment("Dev", program);
        Assert.Empty(reading.Faults);
        var template = reading.Object<Deployment>("web").Spec.Template;
        Assert.Equal([("/tmp", "a", true), ("/other", null, null)], template.Spec.Containers[0].VolumeMounts.Select(m => (m.MountPath, m.SubPath, m.ReadOnly)));
        Assert.Equal([("web", 81)], reading.Object<Service>("web").Spec.Ports.Select(p => (p.Name, p.Port)));
        Assert.Equal("2", template.Metadata.Annotations["a"]);
        Assert.Equal(9, Assert.Single(template.Spec.Affinity!.PodAntiAffinity!.PreferredDuringSchedulingIgnoredDuringExecution).Weight);
    }

    private static Container Container(string environment)
    {
        var reading = Source.Environment(environment, Levels);
        Assert.Empty(reading.Faults);
        return Assert.Single(reading.Object<Deployment>("web").Spec.Template.Spec.Containers);
    }
}
