using System.Reflection;
using KubeDsl.Collections;
using KubeDsl.Declarations;
using KubeDsl.Manifests.Layouts;
using KubeDsl.Planning;
using KubeDsl.Scheduling;
using KubeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace KubeDsl.Generator.Tests;

/// <summary>What the compiled program finds in the generated members.</summary>
public sealed class ProgramTests
{
    private static readonly Compilation Compilation = Driver.Generate(Sources.Shop);
    private static readonly Assembly Program = Load(Compilation);

    [Theory]
    [InlineData("Prod")]
    [InlineData("Dev")]
    public void The_model_is_the_one_that_the_compiler_computed_with(string environment)
    {
        var declared = EnvironmentReader.Read(Compilation.GetTypeByMetadataName(environment)!, TestContext.Current.CancellationToken)!.Model;
        Assert.NotEmpty(declared.Objects);
        Assert.NotEmpty(declared.Pools);
        Assert.Equal(declared, Get<EnvironmentModel>(environment, "Model"));
    }

    [Fact]
    public void All_environments_are_listed_by_name() =>
        Assert.Equal(["Dev", "Prod"], Get<EquatableArray<EnvironmentModel>>("KubeDsl.Environments", "All").Select(e => e.Name));

    [Fact]
    public void The_manifests_of_the_assembly_are_those_of_the_model()
    {
        var embedded = Program.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(a => a.Key, a => a.Value);
        foreach (var environment in new[] { "Dev", "Prod" })
        {
            var file = Assert.Single(Get<EquatableArray<ManifestFile>>(environment, "Manifests"));
            Assert.Equal(file.Text, embedded["KubeDsl.Manifest:" + file.Path]);
            Assert.DoesNotContain("status:", file.Text, StringComparison.Ordinal);
        }

        Assert.Equal(2, embedded.Keys.Count(k => k.StartsWith("KubeDsl.Manifest:", StringComparison.Ordinal)));
        Assert.Equal("Tag", embedded["KubeDsl.Environment:Prod"]);
    }

    [Fact]
    public void The_scheduler_places_Pods_on_the_declared_nodes()
    {
        var scheduler = (IScheduler)Program.GetType("Prod")!.GetMethod("CreateScheduler")!.Invoke(null, null)!;
        var template = Get<Model.StatefulSet>("Prod+Topology+Redis", "StatefulSet").Spec.Template;
        var spec = template.Spec with { Containers = [.. template.Spec.Containers.Select(c => c with { VolumeMounts = default })] };
        var nodes = Enumerable.Range(0, 4)
            .Select(i => scheduler.Schedule(new Model.Pod { Metadata = new() { Name = "redis-" + i, Namespace = "shop", Labels = template.Metadata.Labels }, Spec = spec }).Node)
            .ToList();
        Assert.Equal(["data-1", "data-2", "data-3", null], nodes.OrderBy(n => n is null).ThenBy(n => n, StringComparer.Ordinal));
    }

    [Fact]
    public void The_cluster_runs_the_declared_Pods()
    {
        var cluster = (Runtime.Cluster)Program.GetType("Prod")!.GetMethod("CreateCluster")!.Invoke(null, [7UL])!;
        Assert.Equal(7UL, cluster.Options.Seed);
        Assert.Equal(9, cluster.Nodes.Count);
        Assert.Equal(3, cluster.Find<Model.Deployment>("web", "shop")!.Spec.Replicas);
    }

    [Fact]
    public void Constants_can_be_used_in_attributes_and_leave_no_reference()
    {
        var project = Sources.Shop.With("Use.cs", """
            using System.ComponentModel;
            public static class Use
            {
                [DefaultValue(Shop.Web.Http.Port)] public static int Port { get; set; }
                public const string Text = Shop.Api.Http.Url + " " + Shop.Web.Tmp.MountPath + " " + Shop.Api.Env.ConnectionStrings__Shop + " " + Shop.Settings.LogLevel.Key
                    + " " + Shop.Web.ReadinessProbe.Path + " " + Shop.Redis.Client.HostPort + " " + Shop.Web.ResourceName + " " + Pools.Data.Name;
            }
            """);
        var program = Load(Driver.Generate(project, TestContext.Current.CancellationToken));
        Assert.Equal("http://api /tmp ConnectionStrings:Shop LogLevel /healthz redis:6379 web data", program.GetType("Use")!.GetField("Text")!.GetValue(null));
    }

    private static T Get<T>(string type, string property) => (T)Program.GetType(type, throwOnError: true)!.GetProperty(property)!.GetValue(null)!;

    internal static Assembly Load(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
