using KubeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Tests;

/// <summary>Constants of what lies outside of apps, and of what stands by itself.</summary>
public sealed class OutsideTests
{
    private const string Program = """
        using KubeDsl;
        namespace Parts
        {
            [ConfigMap(Hash = false)] public partial class Settings { [ConfigMapKey("1")] public partial class Level; }
            [Deployment, Container("x"), Service, EnvFrom<Settings>, Env("A__B", "1")] public partial class Worker { [ContainerPort(8080)] public partial class Http; }
            [Deployment, Container("x")] public partial class Unused;
        }
        [App] public partial class Shop { [Deployment, Container("x"), Env<Parts.Worker.Http>("WORKER")] public partial class Web; [Service(ExternalName = "db.example.com"), ServicePort(5432, Name = "pg")] public partial class Db; [Service(ExternalName = "mail.example.com")] public partial class Mail; }
        [App] public partial class Other { [Deployment, Container("x"), Env<Parts.Worker.Http>("WORKER"), Env<Shop.Db>("DB", As = EndpointFormat.HostPort)] public partial class Web; }
        [Cluster] public partial class Here;
        [Environment<Shop, Here>] public partial class Prod;
        """;

    [Fact]
    public void What_apps_point_at_has_constants_once()
    {
        var project = ((TestProject)Program).With("Use.cs", """
            public static class Use
            {
                public const string Text = Parts.Worker.Http.Url + " " + Parts.Worker.Env.A__B + " " + Parts.Settings.Level.Key + " " + Parts.Settings.ResourceName + " " + Parts.Worker.ResourceName
                    + " " + Shop.Db.HostPort + " " + Shop.Mail.Host;
                public const int Port = Parts.Worker.Http.Port;
            }
            """);
        var compilation = Driver.Generate(project, TestContext.Current.CancellationToken);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal("http://worker:8080 A:B Level settings worker db:5432 mail", Constant(compilation, "Text"));
        Assert.Equal(8080, Constant(compilation, "Port"));
    }

    [Fact]
    public void What_nobody_points_at_has_none() =>
        Assert.DoesNotContain(Verify.GeneratorRun(Program).Results.Single().GeneratedSources, s => s.HintName.Contains("Unused", StringComparison.Ordinal));

    [Fact]
    public void An_environment_tells_what_a_class_is_in_it()
    {
        var project = Sources.Shop.With("Use.cs", """
            public static class Use
            {
                public static string Run() =>
                    Prod.Of<Shop.Api>().Replicas + " " + Dev.Of<Shop.Api>().Replicas + " " + Prod.Of<Shop.Redis>().Name + " " + Prod.Of<Shop.Web>().Image + " " + Prod.Of<Shop.Web>().Get<KubeDsl.Model.Service>().Spec.Ports[0].Port
                    + " " + Prod.Topology.Api.Replicas + " " + Dev.Topology.Web.Replicas + " " + (Dev.Of<Shop.Web>().Find<KubeDsl.Model.PodDisruptionBudget>() is null);

                public static object Wrong() => Prod.Of<string>();

                public static object WrongKind() => Dev.Of<Shop.Web>().Get<KubeDsl.Model.PodDisruptionBudget>();

                public static object NoWorkload() => Dev.Of<Shop.Settings>().Replicas;
            }
            """);
        var use = ProgramTests.Load(Driver.Generate(project, TestContext.Current.CancellationToken)).GetType("Use")!;
        Assert.Equal("3 1 redis ghcr.io/acme/shop-web:1.4.2 80 3 1 True", use.GetMethod("Run")!.Invoke(null, null));
        Assert.Contains("'System.String' is no part of the environment 'Prod'", Message("Wrong"), StringComparison.Ordinal);
        Assert.Equal("'Web' has no PodDisruptionBudget here; it has Service 'web', Deployment 'web'.", Message("WrongKind"));
        Assert.Contains("'Settings' has no workload with a number of Pods here; it has ConfigMap", Message("NoWorkload"), StringComparison.Ordinal);

        string Message(string method)
        {
            var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => use.GetMethod(method)!.Invoke(null, null));
            return Assert.IsType<Planning.UnknownTypeException>(thrown.InnerException).Message;
        }
    }

    private static object? Constant(Compilation compilation, string name) =>
        Assert.IsAssignableFrom<IFieldSymbol>(compilation.GetTypeByMetadataName("Use")!.GetMembers(name).Single()).ConstantValue;
}
