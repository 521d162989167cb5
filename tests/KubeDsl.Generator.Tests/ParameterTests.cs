using System.Reflection;
using System.Text;
using KubeDsl.Manifests;
using KubeDsl.Parameters;
using KubeDsl.Planning;
using KubeDsl.TestKit;

namespace KubeDsl.Generator.Tests;

/// <summary>The compiler and the program give parameters their values in one way: what one writes, the other writes.</summary>
public sealed class ParameterTests
{
    private const string App = """
        using KubeDsl;
        [App] public partial class Blog
        {
            [Parameter(Default = "1.4.2")] public partial class Tag;
            [Parameter(Default = "hello {world}")] public partial class Greeting;
            [Parameter(Name = "Digest", Default = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")] public partial class WebDigest;
            [ConfigMap] public partial class Settings { [ConfigMapKey<Greeting>] public partial class Text; [ConfigMapKey("{x} }}")] public partial class Braces; }
            [ConfigMap] public partial class Fixed { [ConfigMapKey("1")] public partial class One; }
            [Deployment, Container("ghcr.io:5000/blog:0"), ImageTag<Tag>, ImageDigest<WebDigest>, Label<Tag>("tag"), Annotation<Greeting>("greeting"), Env<Greeting>("GREETING"), EnvFrom<Settings>, EnvFrom<Fixed>, DependsOn<Migrate>, Service]
            [VolumeMount<Settings>("/settings")]
            public partial class Web { [ContainerPort(8080)] public partial class Http; }
            [Job, Container("blog"), ImageTag<Tag>, Env<Settings.Text>("TEXT"), DependsOn<Second>] public partial class Migrate;
            [Job, Container("blog:1"), DependsOn<Migrate>] public partial class Second;
        }
        [NodePool] public partial class Pool;
        [Cluster, Nodes<Pool>(2, Cpu = "4", Memory = "8Gi")] public partial class Here;
        [Environment<Blog, Here>] public partial class Prod;
        [Environment<Blog, Here>] public partial class Dev { [Overrides<Blog.Tag>, Parameter(Default = "2.0-dev")] partial class Tag; }
        """;

    [Theory]
    [InlineData("Tag=1.5.0")]
    [InlineData("Tag=zzz;Greeting=a=b, {c}")]
    [InlineData("Greeting=")]
    [InlineData("Tag=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_")]
    [InlineData("Tag=_;Digest=sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void A_program_writes_what_the_compiler_would_have_written(string parameters)
    {
        foreach (var environment in new[] { "Prod", "Dev" })
        {
            var issues = new List<ReadIssue>();
            var compiled = ModelOf(environment, parameters);
            var given = ModelOf(environment, "").With(ParameterAssignments.Parse(parameters), issues);

            Assert.Empty(issues);
            Assert.Equal(TextOf(compiled), TextOf(given));
            Assert.Equal(compiled, given);
            Assert.NotEqual(TextOf(compiled), TextOf(ModelOf(environment, "")));
        }
    }

    [Fact]
    public void Values_can_be_given_again_and_taken_back()
    {
        var before = ModelOf("Prod", "");
        var issues = new List<ReadIssue>();
        var after = before.With(ParameterAssignments.Parse("Tag=9;Greeting=x"), issues).With(ParameterAssignments.Parse("Tag=1.4.2;Greeting=hello {world}"), issues);

        Assert.Empty(issues);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Only_what_depends_on_a_parameter_changes()
    {
        var before = ModelOf("Prod", "");
        var after = ModelOf("Prod", "Greeting=other");

        Assert.Equal(["ConfigMap/settings", "Deployment/web", "Job/migrate", "Job/second"], before.Objects.Except(after.Objects).Select(o => o.Kind + "/" + o.Metadata.Name!.Split('-')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_default_of_an_environment_counts_there() => Assert.Contains("ghcr.io:5000/blog:2.0-dev@sha256:", TextOf(ModelOf("Dev", "")), StringComparison.Ordinal);

    [Fact]
    public void An_app_without_parameters_has_no_templates()
    {
        var model = ModelOf("Prod", "", """
            using KubeDsl;
            [App] public partial class Blog { [ConfigMap] public partial class Settings { [ConfigMapKey("1")] public partial class One; } }
            [NodePool] public partial class Pool;
            [Cluster, Nodes<Pool>(2, Cpu = "4", Memory = "8Gi")] public partial class Here;
            [Environment<Blog, Here>] public partial class Prod;
            """);

        Assert.Empty(model.Templates);
        Assert.Single(model.Objects);
    }

    [Fact]
    public void Without_a_value_there_are_no_manifests_and_the_build_is_told_why()
    {
        var program = Load(App.Replace("(Default = \"1.4.2\")", "", StringComparison.Ordinal), "");
        var metadata = program.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(a => a.Key, a => a.Value);

        Assert.Equal("the parameter 'Tag' has no value", metadata["KubeDsl.Unset:Prod"]);
        Assert.DoesNotContain("KubeDsl.Manifest:prod/blog.yaml", metadata.Keys);
        Assert.Contains("KubeDsl.Manifest:dev/blog.yaml", metadata.Keys);
        Assert.Contains(":unset@sha256:", TextOf(Get(program, "Prod")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tag=1 5")]
    [InlineData("Digest=1234")]
    public void A_value_that_cannot_stand_in_an_image_leaves_no_manifests(string parameters)
    {
        var metadata = Load(App, parameters).GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(a => a.Key, a => a.Value);

        Assert.Contains("is no image", metadata["KubeDsl.Withheld:Prod"], StringComparison.Ordinal);
        Assert.DoesNotContain("KubeDsl.Manifest:prod/blog.yaml", metadata.Keys);
    }

    private static string TextOf(EnvironmentModel model) => YamlWriter.WriteAll(model.Objects.Select(ManifestWriter.WriteDeclared));

    private static EnvironmentModel ModelOf(string environment, string parameters, string app = App) => Get(Load(app, parameters), environment);

    private static EnvironmentModel Get(Assembly program, string environment) => (EnvironmentModel)program.GetType(environment)!.GetProperty("Model")!.GetValue(null)!;

    private static Assembly Load(string app, string parameters)
    {
        TestProject project = app;
        project = project with { Options = project.Options.Add("build_property.KubeDslEncodedParameters", Convert.ToBase64String(Encoding.UTF8.GetBytes(parameters))) };
        using var image = new MemoryStream();
        var result = Driver.Generate(project, TestContext.Current.CancellationToken).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
