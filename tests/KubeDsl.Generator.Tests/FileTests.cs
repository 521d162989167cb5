using System.Reflection;
using KubeDsl.Manifests;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

/// <summary>What a program finds of the files that join the app.</summary>
public sealed class FileTests
{
    private const string App = """
        using KubeDsl;
        [App] public partial class Blog
        {
            [Manifest("crds.yaml")] public partial class Certs;
            [ConfigMap, ConfigMapFile("app.json")] public partial class Files;
            [Deployment, Container("blog:1"), VolumeMount<Files>("/files")] public partial class Web;
        }
        [NodePool] public partial class Pool;
        [Cluster, Nodes<Pool>(2, Cpu = "4", Memory = "8Gi")] public partial class Here;
        [Environment<Blog, Here>(Namespace = "blog")] public partial class Prod;
        """;

    private const string Json = """
        {"apiVersion": "v1", "kind": "List", "items": [
          {"apiVersion": "cert.io/v1", "kind": "Certificate", "metadata": {"name": "a"}, "spec": {"x": "\"}"}},
          {"apiVersion": "cert.io/v1", "kind": "Certificate", "metadata": {"name": "b", "namespace": "own"}},
          {"apiVersion": "cert.io/v1", "kind": "Certificate", "metadata": {"name": "b"}},
          {"apiVersion": "apiextensions.k8s.io/v1", "kind": "CustomResourceDefinition", "metadata": {"name": "x"}, "spec": {"group": "cert.io", "scope": "Namespaced", "names": {"kind": "Certificate"}}},
          {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "issuer"}, "spec": {"replicas": 2, "selector": {"matchLabels": {"a": "b"}},
            "template": {"metadata": {"labels": {"a": "b"}}, "spec": {"containers": [{"name": "issuer", "image": "issuer:1"}]}}}}
        ]}
        """;

    [Fact]
    public void Objects_of_files_are_in_the_model_the_plan_and_the_cluster()
    {
        var program = Load();
        var model = (EnvironmentModel)program.GetType("Prod")!.GetProperty("Model")!.GetValue(null)!;

        Assert.Equal(
            ["CustomResourceDefinition x", "ConfigMap files", "Deployment issuer", "Deployment web", "Certificate a", "Certificate b", "Certificate b"],
            model.Objects.Select(o => o.Kind + " " + o.Metadata.Name!.Split('-')[0]));
        Assert.Equal(["blog", "own", "blog"], model.Objects.Where(o => o.Kind == "Certificate").Select(o => o.Metadata.Namespace));
        Assert.Equal("{\"a\": 1}", model.Objects.OfType<ConfigMap>().Single().Data["app.json"]);
        Assert.Equal(3, Planner.Plan(model, null, TestContext.Current.CancellationToken).Nodes.Sum(n => n.Pods.Count));
        var cluster = (Runtime.Cluster)program.GetType("Prod")!.GetMethod("CreateCluster")!.Invoke(null, [7UL])!;
        Assert.Equal(2, cluster.Find<Deployment>("issuer", "blog")!.Spec.Replicas);
        Assert.Equal("a", ((UnknownObject)program.GetType("Prod+Topology+Certs")!.GetProperty("Certificate_a")!.GetValue(null)!).Metadata.Name);
        Assert.Contains("kind: Certificate\nmetadata:\n  name: a\n  namespace: blog\nspec:\n  x: '\"}'\n", YamlWriter.WriteAll(model.Objects.Select(ManifestWriter.WriteDeclared)), StringComparison.Ordinal);
    }

    private static Assembly Load()
    {
        TestProject project = App;
        var prepared = new PreparedFile { Documents = [JsonManifestReader.Read(Json)] };
        project = project with
        {
            AdditionalFiles = [new("crds.yaml", "as it is written"), new("obj/crds.json", prepared.Write()), new("app.json", "{\"a\": 1}")],
            Options = project.Options.Add("obj/crds.json|build_metadata.AdditionalFiles.KubeDslSource", "crds.yaml"),
        };
        using var image = new MemoryStream();
        var result = Driver.Generate(project, TestContext.Current.CancellationToken).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
