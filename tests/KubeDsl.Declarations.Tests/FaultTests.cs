using KubeDsl.Declarations.Faults;

namespace KubeDsl.Declarations.Tests;

/// <summary>Mistakes in the use of the declarations: what is said, and where.</summary>
public sealed class FaultTests
{
    private const string Pod = "[Deployment, Container(\"x\")";

    [Theory]
    [InlineData(Pod + ", VolumeMount<Web.Http>(\"/d\")] public partial class Web { [ContainerPort(1)] public partial class Http; }", DeclarationFaultKind.WrongPointer, "Web.Http", "Http|EmptyDir, HostPath, VolumeClaimTemplate, Ephemeral, Csi, Nfs, ConfigMapVolume, SecretVolume, PersistentVolumeClaimVolume, Projected, DownwardApi, ImageVolume, PersistentVolumeClaim, ConfigMap or Secret|a ContainerPort")]
    [InlineData(Pod + ", EnvFrom<Plain>] public partial class Web; public class Plain;", DeclarationFaultKind.WrongPointer, "Plain", "Plain|ConfigMap or Secret|a class without a kind")]
    [InlineData(Pod + ", NodeSelector<string>] public partial class Web;", DeclarationFaultKind.WrongPointer, "string", "String|NodePool|a class without a kind")]
    [InlineData(Pod + ", VolumeMount<Api.Tmp>(\"/d\")] public partial class Web; " + Pod + "] public partial class Api { [EmptyDir] public partial class Tmp; }", DeclarationFaultKind.ForeignPointer, "Api.Tmp", "Tmp|Api|Web")]
    [InlineData(Pod + ", Env<Api.Http>(\"A\")] public partial class Web; " + Pod + "] public partial class Api { [ContainerPort(1)] public partial class Http; }", DeclarationFaultKind.PortNotServed, "Api.Http", "Http|Api")]
    [InlineData(Pod + ", ReadinessProbe(TcpSocket = true)] public partial class Web;", DeclarationFaultKind.NoSinglePort, "ReadinessProbe(TcpSocket = true)", "ReadinessProbe|Web")]
    [InlineData("[Deployment] public partial class Web;", DeclarationFaultKind.NoImage, "Web", "Web")]
    [InlineData("[Deployment, Container] public partial class Web;", DeclarationFaultKind.NoImage, "Container", "Web")]
    [InlineData("[Deployment, Job, Container(\"x\")] public partial class Web;", DeclarationFaultKind.SeveralKinds, "Job", "Web|Deployment|Job")]
    [InlineData(Pod + ", Requests(Memory = \"64MB\")] public partial class Web;", DeclarationFaultKind.MalformedQuantity, "\"64MB\"", "spec.template.spec.containers[0].resources.requests.memory|64MB")]
    [InlineData(Pod + ", Patch(\"spec.template.spec.hostPid\", true)] public partial class Web;", DeclarationFaultKind.UnknownField, "true", "spec.template.spec.hostPid|spec.template.spec.hostPID")]
    [InlineData(Pod + ", Patch(\"spec.template.spec.hostPID\", \"yes\")] public partial class Web;", DeclarationFaultKind.InvalidValue, "\"yes\"", "spec.template.spec.hostPID|expected true or false, found the text 'yes'")]
    [InlineData(Pod + ", Patch(\"spec.template.spec.containers[3].tty\", true)] public partial class Web;", DeclarationFaultKind.UnknownField, "\"spec.template.spec.containers[3].tty\"", "spec.template.spec.containers[3].tty|")]
    [InlineData(Pod + "] public class Web;", DeclarationFaultKind.NotPartial, "Web", "Web")]
    [InlineData(Pod + "] public partial class Web<T>;", DeclarationFaultKind.Generic, "Web", "Web")]
    [InlineData(Pod + "] public partial class Web { [VolumeClaimTemplate(\"1Gi\")] public partial class Data; }", DeclarationFaultKind.NoEffect, "VolumeClaimTemplate(\"1Gi\")", "VolumeClaimTemplate|Web|only a StatefulSet has volumeClaimTemplates; declare an Ephemeral volume or mount a PersistentVolumeClaim")]
    [InlineData("public abstract class Base { [EmptyDir] public partial class Tmp; } " + Pod + "] public partial class Web : Base;", DeclarationFaultKind.InheritedPart, "Tmp", "Tmp|Base")]
    [InlineData("static readonly string image = \"x\"; [Deployment, Container(image)] public partial class Web;", DeclarationFaultKind.UnknownValue, "image", "")]
    [InlineData("[Secret] public partial class Keys { [SecretKey(\"hunter2\")] public partial class Token; }", DeclarationFaultKind.SecretValue, "\"hunter2\"", "keys|Token")]
    [InlineData("[Secret(External = false), Patch(\"stringData['Token']\", \"hunter2\")] public partial class Keys;", DeclarationFaultKind.SecretValue, "\"hunter2\"", "keys|stringData['Token']")]
    [InlineData("[KubernetesObject(\"v1\", \"Deployment\")] public partial class Web;", DeclarationFaultKind.UnknownKind, "\"Deployment\"", "Deployment|v1|apps/v1 Deployment")]
    [InlineData("[KubernetesObject(\"v1\", \"ConfigMaps\")] public partial class Web;", DeclarationFaultKind.UnknownKind, "\"ConfigMaps\"", "ConfigMaps|v1|v1 ConfigMap")]
    [InlineData(Pod + ", TopologySpreadConstraint(Topology.Zone, LabelSelector = \"app in a\")] public partial class Web;", DeclarationFaultKind.InvalidValue, "\"app in a\"", "spec.template.spec.topologySpreadConstraints[0].labelSelector|expected requirements such as 'app=web,tier in (a,b),!canary', found 'app in a'")]
    [InlineData(Pod + ", VolumeMount<Config>(\"/c\")] public partial class Web { [ConfigMapVolume<Settings>, Item<Other.Key>(\"k\")] public partial class Config; } [ConfigMap] public partial class Settings; [ConfigMap] public partial class Other { [ConfigMapKey(\"1\")] public partial class Key; }", DeclarationFaultKind.WrongPointer, "Other.Key", "Key|key of Settings|a key of Other")]
    public void A_mistake_is_told_once_where_it_is_written(string members, DeclarationFaultKind kind, string place, string arguments)
    {
        var fault = Assert.Single(Source.App(members).Faults);
        Assert.Equal(kind, fault.Kind);
        Assert.Equal(place, fault.Origin.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(fault.Origin.Location.SourceSpan));
        Assert.Equal(arguments, string.Join("|", fault.Arguments));
    }

    [Fact]
    public void A_pointer_to_a_type_that_does_not_exist_is_left_to_the_compiler() => Assert.Empty(Source.App(Pod + ", VolumeMount<Nowhere>(\"/d\")] public partial class Web;").Faults);

    [Fact]
    public void An_environment_tells_what_it_cannot_use()
    {
        var reading = Source.Environment("Prod", "using KubeDsl; [App] public partial class Shop; [Environment<Shop, Shop>] public partial class Prod;");
        var fault = Assert.Single(reading.Faults);
        Assert.Equal("Shop|Cluster|an App", string.Join("|", fault.Arguments));
    }

    [Fact]
    public void Nodes_with_an_impossible_size_tell_where()
    {
        var reading = Source.Environment("Prod", "using KubeDsl; [App] public partial class Shop; [NodePool] public partial class Pool; [Cluster, Nodes<Pool>(1, Cpu = \"4 cores\")] public partial class C; [Environment<Shop, C>] public partial class Prod;");
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(DeclarationFaultKind.MalformedQuantity, fault.Kind);
        Assert.Equal("NodePool/pool", fault.Place!.Value.Object.Kind + "/" + fault.Place.Value.Object.Name);
        var node = Assert.Single(Assert.Single(reading.Model.Pools).Nodes);
        Assert.Equal("\"4 cores\"", reading.Written(node, "status.capacity.cpu"));
        Assert.Equal("Nodes<Pool>(1, Cpu = \"4 cores\")", reading.Written(node, "spec.taints[0].key"));
    }

    [Fact]
    public void What_an_environment_does_to_parts_that_are_not_there_is_told()
    {
        const string Others = """
            using KubeDsl;
            [App] public partial class Shop { [Deployment, Container("x")] public partial class Web { [ContainerPort(1)] public partial class Http; } [Secret] public partial class Keys { [SecretKey] public partial class Token; } }
            [App] public partial class Blog { [Deployment, Container("x")] public partial class Api; [ConfigMap] public partial class Settings; }
            [NodePool] public partial class Pool;
            [Cluster, Nodes<Pool>(1, Cpu = "1", Memory = "1Gi")] public partial class Here;
            """;
        var reading = Source.Environment("Prod", Others, """
            using KubeDsl;
            [Environment<Shop, Here>, Without<Shop.Keys.Token>, Without<Blog.Settings>]
            public partial class Prod
            {
                [Overrides<Shop.Web.Http>, ContainerPort(2)] partial class Http;
                [Overrides<Pool>, Label("a", "b")] partial class Pool1;
                [Overrides<Blog.Api>, Deployment(Replicas = 2)] partial class Api;
            }
            """);

        Assert.Equal(
            ["Blog.Settings: Without on 'Prod', 'Settings' is no part of Shop", "Blog.Api: Overrides on 'Api', 'Api' is no part of Shop"],
            reading.Faults.Select(f => f.Origin.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(f.Origin.Location.SourceSpan) + ": " + f.Arguments[0] + " on '" + f.Arguments[1] + "', " + f.Arguments[2]));
        Assert.All(reading.Faults, f => Assert.Equal(DeclarationFaultKind.NoEffect, f.Kind));
    }
}
