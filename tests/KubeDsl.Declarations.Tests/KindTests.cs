using KubeDsl.Model;
using KubeDsl.Rules.Api;

namespace KubeDsl.Declarations.Tests;

/// <summary>Kinds beside workloads: what is written, and that an API server takes it.</summary>
public sealed class KindTests
{
    [Fact]
    public void Accounts_get_roles_by_bindings_and_Pods_run_as_them()
    {
        var reading = Accepted("""
            [ServiceAccount, RoleBinding<Reader>, ClusterRoleBinding<Watcher>] public partial class Robot;
            [Role, PolicyRule("get", "list", Resources = ["pods"])] public partial class Reader;
            [ClusterRole, PolicyRule("watch", ApiGroups = ["apps"], Resources = ["deployments"]), PolicyRule("get", NonResourceURLs = ["/metrics"])] public partial class Watcher;
            [Deployment, Container("x"), ServiceAccount<Robot>] public partial class Web;
            """);
        var spec = reading.Object<Deployment>("web").Spec.Template.Spec;
        Assert.Equal("robot", spec.ServiceAccountName);
        Assert.Null(spec.AutomountServiceAccountToken);
        Assert.Equal([""], Assert.Single(reading.Object<Role>("reader").Rules).ApiGroups);
        Assert.Equal(2, reading.Object<ClusterRole>("watcher").Rules.Count);
        Assert.Equal(("Role", "reader"), (reading.Object<RoleBinding>("robot-reader").RoleRef.Kind, reading.Object<RoleBinding>("robot-reader").RoleRef.Name));
        var binding = reading.Object<ClusterRoleBinding>("default-robot-watcher");
        Assert.Null(binding.Metadata.Namespace);
        Assert.Equal(("ServiceAccount", "robot", "default"), (binding.Subjects[0].Kind, binding.Subjects[0].Name, binding.Subjects[0].Namespace));
    }

    [Fact]
    public void Policies_of_the_namespace()
    {
        var reading = Accepted("""
            [PriorityClass(1000, Description = "first")] public partial class First;
            [ResourceQuota, Hard("requests.cpu", "10"), Hard("pods", "50")] public partial class Quota;
            [LimitRange, LimitRangeItem(LimitType.Container, "cpu", Max = "2", Default = "1", DefaultRequest = "100m"), LimitRangeItem(LimitType.Container, "memory", Max = "1Gi"), LimitRangeItem(LimitType.Pod, "cpu", Max = "4")]
            public partial class Limits;
            [StorageClass("ebs.csi.aws.com", VolumeBindingMode = VolumeBindingMode.WaitForFirstConsumer), StorageParameter("type", "gp3")] public partial class Fast;
            [Deployment, Container("x"), PriorityClass<First>] public partial class Web;
            """);
        Assert.Equal("first", reading.Object<Deployment>("web").Spec.Template.Spec.PriorityClassName);
        Assert.Equal(["pods", "requests.cpu"], reading.Object<ResourceQuota>("quota").Spec.Hard.Select(h => h.Key));
        Assert.Equal(["Container", "Pod"], reading.Object<LimitRange>("limits").Spec.Limits.Select(l => l.Type));
        Assert.Equal(["cpu", "memory"], reading.Object<LimitRange>("limits").Spec.Limits[0].Max.Select(l => l.Key));
        Assert.Equal("gp3", reading.Object<StorageClass>("fast").Parameters["type"]);
    }

    [Fact]
    public void A_network_policy_lets_in_who_is_named()
    {
        var reading = Accepted("""
            [Deployment, Container("x")] public partial class Web;
            [Deployment, Container("x"), NetworkPolicy, AllowFrom<Web>, AllowFrom("10.0.0.0/8", Except = ["10.1.0.0/16"]), AllowFromNamespace("monitoring")]
            public partial class Api { [ContainerPort(80)] public partial class Http; }
            [Deployment, Container("x"), NetworkPolicy] public partial class Closed { [ContainerPort(80)] public partial class Http; }
            """);
        var rule = Assert.Single(reading.Object<NetworkPolicy>("api").Spec.Ingress);
        Assert.Equal(3, rule.From.Count);
        Assert.Equal("web", rule.From[0].PodSelector!.MatchLabels["app.kubernetes.io/name"]);
        Assert.Equal("10.0.0.0/8", rule.From[1].IpBlock!.Cidr);
        Assert.Equal("http", Assert.Single(rule.Ports).Port!.Value.Text);
        Assert.Empty(reading.Object<NetworkPolicy>("closed").Spec.Ingress);
        Assert.Equal(["Ingress"], reading.Object<NetworkPolicy>("closed").Spec.PolicyTypes);
    }

    [Fact]
    public void Patches_reach_every_field_of_every_kind()
    {
        var reading = Accepted("""
            [KubernetesObject("networking.k8s.io/v1", "IngressClass"), Patch("spec.controller", "k8s.io/ingress-nginx"), Patch("metadata.annotations['ingressclass.kubernetes.io/is-default-class']", "true")]
            public partial class Nginx;
            [Deployment, Container("x"), Service, Patch("spec.template.spec.hostAliases[0].ip", "127.0.0.1"), Patch("spec.template.spec.hostAliases[0].hostnames", new[] { "a.local" })]
            [Patch("spec.template.spec.containers[0].tty", true), Patch("spec.trafficDistribution", "PreferClose", Kind = Kinds.Service)]
            public partial class Web { [ContainerPort(80)] public partial class Http; }
            """);
        Assert.Equal("k8s.io/ingress-nginx", reading.Object<IngressClass>("nginx").Spec!.Controller);
        Assert.Equal("true", reading.Object<IngressClass>("nginx").Metadata.Annotations["ingressclass.kubernetes.io/is-default-class"]);
        var spec = reading.Object<Deployment>("web").Spec.Template.Spec;
        Assert.Equal("a.local", Assert.Single(Assert.Single(spec.HostAliases).Hostnames));
        Assert.True(spec.Containers[0].Tty);
        Assert.Equal("PreferClose", reading.Object<Service>("web").Spec.TrafficDistribution);
    }

    [Fact]
    public void An_environment_may_make_its_namespace()
    {
        var reading = Source.Environment("Prod", """
            using KubeDsl;
            [App] public partial class Shop;
            [Cluster] public partial class C;
            [Environment<Shop, C>(Namespace = "shop"), Namespace, Label("pod-security.kubernetes.io/enforce", "restricted")] public partial class Prod;
            """);
        Assert.Empty(reading.Faults);
        var space = Assert.IsType<Namespace>(Assert.Single(reading.Model.Objects));
        Assert.Equal("shop", space.Metadata.Name);
        Assert.Equal("restricted", space.Metadata.Labels["pod-security.kubernetes.io/enforce"]);
    }

    [Fact]
    public void Security_is_on_until_it_is_switched_off()
    {
        var reading = Accepted("""
            [Deployment, Container("x")] public partial class Safe;
            [Deployment, Container("x"), SecurityContext(Off = true), PodSecurityContext(Off = true)] public partial class Open;
            [Deployment, Container("x"), SecurityContext(Privileged = true, RunAsUser = 0, ReadOnlyRootFilesystem = false)] public partial class Mighty;
            """);
        var safe = reading.Object<Deployment>("safe").Spec.Template.Spec;
        Assert.Equal((true, "RuntimeDefault"), (safe.SecurityContext!.RunAsNonRoot, safe.SecurityContext.SeccompProfile!.Type));
        Assert.Equal((false, true), (safe.Containers[0].SecurityContext!.AllowPrivilegeEscalation, safe.Containers[0].SecurityContext!.ReadOnlyRootFilesystem));
        Assert.Equal(["ALL"], safe.Containers[0].SecurityContext!.Capabilities!.Drop);
        var open = reading.Object<Deployment>("open").Spec.Template.Spec;
        Assert.Null(open.SecurityContext);
        Assert.Null(open.Containers[0].SecurityContext);
        var mighty = reading.Object<Deployment>("mighty").Spec.Template.Spec.Containers[0].SecurityContext!;
        Assert.Equal((null, false, false), (mighty.AllowPrivilegeEscalation, mighty.ReadOnlyRootFilesystem, mighty.RunAsNonRoot));
    }

    [Fact]
    public void Volumes_of_every_kind_are_mounted()
    {
        var spec = Accepted("""
            [PersistentVolumeClaim("1Gi")] public partial class Shared;
            [Secret] public partial class Keys;
            [Deployment, Container("x"), VolumeMount<Scratch>("/a"), VolumeMount<Driver>("/b"), VolumeMount<Server>("/c"), VolumeMount<Shared>("/d"), VolumeMount<Keys>("/e"), VolumeMount<Fast>("/f")]
            public partial class Web
            {
                [Ephemeral("5Gi")] public partial class Scratch;
                [Csi("secrets-store.csi.k8s.io", ReadOnly = true)] public partial class Driver;
                [Nfs("files.example.com", "/export")] public partial class Server;
                [EmptyDir(Medium = EmptyDirMedium.Memory)] public partial class Fast;
            }
            """).Object<Deployment>("web").Spec.Template.Spec;
        Assert.Equal(["scratch", "driver", "server", "fast", "shared", "keys"], spec.Volumes.Select(v => v.Name));
        Assert.Equal(["scratch", "driver", "server", "shared", "keys", "fast"], spec.Containers[0].VolumeMounts.Select(v => v.Name));
        Assert.Equal("5Gi", spec.Volumes[0].Ephemeral!.VolumeClaimTemplate!.Spec.Resources.Requests["storage"].ToString());
        Assert.Equal("files.example.com", spec.Volumes[2].Nfs!.Server);
        Assert.Equal("Memory", spec.Volumes[3].EmptyDir!.Medium);
    }

    [Fact]
    public void Everything_of_the_shop_is_taken_by_an_API_server()
    {
        foreach (var environment in new[] { "Prod", "Dev" })
            Accept(Source.Environment(environment, Source.Shop));
    }

    private static DeclarationReading Accepted(string members)
    {
        var reading = Source.App(members);
        Accept(reading);
        return reading;
    }

    private static void Accept(DeclarationReading reading)
    {
        Assert.Empty(reading.Faults.Select(f => f.Kind + " " + string.Join("|", f.Arguments)));
        Assert.NotEmpty(reading.Model.Objects);
        foreach (var value in reading.Model.Objects)
            Assert.Empty(ApiServer.Create(value, ApiContext.Default).Faults.Select(f => value.Kind + ": " + f.Place.Path + " " + f.Message));
    }
}
