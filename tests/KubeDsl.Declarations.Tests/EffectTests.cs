using KubeDsl.Declarations.Faults;

namespace KubeDsl.Declarations.Tests;

/// <summary>Nothing that is written is ignored in silence.</summary>
public sealed class EffectTests
{
    private const string Web = "[Deployment, Container(\"x\")] public partial class Web { [ContainerPort(80)] public partial class Http; }";

    [Theory]
    [InlineData("[ConfigMap, Requests(Cpu = \"1\")] public partial class Map;", "Requests|Map|it belongs on a workload or container")]
    [InlineData("[ConfigMapKey(\"1\")] public partial class Key;", "ConfigMapKey|Key|its class must stand in a ConfigMap")]
    [InlineData("[SecretKey] public partial class Key;", "SecretKey|Key|its class must stand in a Secret")]
    [InlineData("[ContainerPort(80)] public partial class Http;", "ContainerPort|Http|its class must stand in a workload or container")]
    [InlineData("[Sidecar(\"x\")] public partial class Proxy;", "Sidecar|Proxy|its class must stand in a workload")]
    [InlineData("[Deployment, Container(\"x\")] public partial class Web { [Sidecar(\"x\")] public partial class Proxy { [EmptyDir] public partial class Tmp; } }", "EmptyDir|Tmp|its class must stand in a workload")]
    [InlineData("[Deployment, Container(\"x\")] public partial class Web { [Sidecar(\"x\"), Toleration] public partial class Proxy; }", "Toleration|Proxy|it belongs on a workload")]
    [InlineData("[Deployment, Container(\"x\"), ServicePort(80)] public partial class Web;", "ServicePort|Web|it needs Service beside it")]
    [InlineData("[Deployment, Container(\"x\"), AllowFrom] public partial class Web;", "AllowFrom|Web|it needs NetworkPolicy beside it")]
    [InlineData("[Deployment, Container(\"x\"), ScaleUpPolicy(ScalingPolicyType.Pods, 1, 15)] public partial class Web;", "ScaleUpPolicy|Web|it needs HorizontalPodAutoscaler beside it")]
    [InlineData("[Deployment, Container(\"x\"), SuccessPolicyRule(SucceededCount = 1)] public partial class Web;", "SuccessPolicyRule|Web|it belongs on a Job or CronJob")]
    [InlineData("[Deployment, Container(\"x\"), Patch(\"spec.type\", \"NodePort\", Kind = Kinds.Service)] public partial class Web;", "Patch|Web|the class makes no Service")]
    [InlineData("[Deployment, Container(\"x\"), Annotation(\"a\", \"b\", Kind = Kinds.Service | Kinds.Ingress)] public partial class Web;", "Annotation|Web|the class makes no Service or Ingress")]
    [InlineData("[ConfigMap] public partial class Map { [ConfigMapKey(\"a\"), ReadinessProbe(HttpGet = \"/x\")] public partial class Key; }", "ReadinessProbe|Key|it belongs on a workload or container")]
    [InlineData("[Deployment, Container(\"x\"), Taint(\"a\", \"b\", TaintEffect.NoSchedule)] public partial class Web;", "Taint|Web|it belongs on a NodePool")]
    [InlineData("[ConfigMap, PriorityClass<P>] public partial class Map; [PriorityClass(1)] public partial class P;", "PriorityClass|Map|it belongs on a workload")]
    [InlineData("[ConfigMap] public partial class Map { [ConfigMapKey(\"a\"), Label(\"a\", \"b\")] public partial class Key; }", "Label|Key|it belongs on a class that makes objects, on the App, the Environment or a NodePool")]
    [InlineData("[ConfigMap] public partial class Map { [ConfigMapKey(\"a\"), Patch(\"data\", \"b\")] public partial class Key; }", "Patch|Key|it belongs on a class that makes objects")]
    public void What_does_nothing_is_told(string members, string arguments)
    {
        var fault = Assert.Single(Source.App(members).Faults);
        Assert.Equal(DeclarationFaultKind.NoEffect, fault.Kind);
        Assert.Equal(arguments, string.Join("|", fault.Arguments));
        Assert.False(fault.IsError);
    }

    [Theory]
    [InlineData("[Requests(Cpu = \"1\"), Service, ServicePort(80)] public abstract class Base; [ConfigMap] public partial class Map : Base;")]
    [InlineData("[Deployment, Container(\"x\"), Service, Annotation(\"a\", \"b\", Kind = Kinds.Service), Label(\"a\", \"b\", Kind = Kinds.Pod)] public partial class Web { [ContainerPort(80)] public partial class Http; }")]
    public void What_is_meant_for_many_may_do_nothing_for_some(string members) => Assert.DoesNotContain(Source.App(members).Faults, f => f.Kind == DeclarationFaultKind.NoEffect);

    [Fact]
    public void An_override_whose_attribute_does_nothing_is_told_in_the_environment()
    {
        var reading = Source.Environment("Dev", "using KubeDsl; [App] public partial class Shop { " + Web + " } [Cluster] public partial class C; [Environment<Shop, C>] public partial class Dev { [Overrides<Shop.Web>, Hard(\"pods\", \"1\")] partial class W; }");
        var fault = Assert.Single(reading.Faults);
        Assert.Equal("Hard|Web|it belongs on a ResourceQuota", string.Join("|", fault.Arguments));
        Assert.Equal("W", fault.Origin.Symbol.Name);
    }

    [Theory]
    [InlineData("[Overrides<Shop.Web>, Deployment(Replicas = 5)]")]
    [InlineData("[Deployment(Replicas = 5), Overrides<Shop.Web>]")]
    public void An_override_is_no_workload_whatever_stands_first(string attributes)
    {
        var compilation = Source.Compile("using KubeDsl; [App] public partial class Shop { " + Web + " } [Cluster] public partial class C; [Environment<Shop, C>] public partial class Dev { " + attributes + " partial class W; }");
        var reading = EnvironmentReader.Read(compilation.Type("Dev"), TestContext.Current.CancellationToken)!;
        Assert.Empty(reading.Faults);
        Assert.Equal(5, Assert.IsType<KubeDsl.Model.Deployment>(Assert.Single(reading.Model.Objects)).Spec.Replicas);
        Assert.Equal(Tree.DeclarationKind.Override, DeclarationReader.KindOf(compilation.Type("Dev+W")));
        Assert.False(DeclarationReader.DeclaresObjects(compilation.Type("Dev+W")));
        Assert.Null(DeclarationReader.Read(compilation.Type("Dev+W"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_class_with_attributes_that_declares_nothing_is_told()
    {
        var compilation = Source.Compile("using KubeDsl; [PodDisruptionBudget(MinAvailable = \"2\"), Requests] public partial class Alone; [Requests] public abstract class Base; [Requests] public sealed class SetAttribute : PresetAttribute; public class Plain;");
        Assert.Equal(
            ["PodDisruptionBudget|Alone|no attribute says what the class declares", "Requests|Alone|no attribute says what the class declares"],
            DeclarationReader.IdleAttributes(compilation.Type("Alone")).Select(f => string.Join("|", f.Arguments)));
        Assert.All(new[] { "Base", "SetAttribute", "Plain" }, t => Assert.Empty(DeclarationReader.IdleAttributes(compilation.Type(t))));
    }

    [Fact]
    public void A_preset_is_nothing_itself() => Assert.Equal(
        Tree.DeclarationKind.None,
        DeclarationReader.KindOf(Source.Compile("using KubeDsl; [Deployment(Replicas = 2), Container(\"x\"), Service] public sealed class StandardAttribute : PresetAttribute;").Type("StandardAttribute")));
}
