using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KubeDsl.Package.Tests;

/// <summary>What the build reads and writes in a project of somebody else.</summary>
[Collection(nameof(Packed))]
public sealed class ManifestTests(PackedFixture packed)
{
    [Fact]
    public async Task Parameters_of_the_build_and_of_the_command_line_give_the_same_bytes()
    {
        var folder = packed.CreateProject("Parameters", "<OutputType>Exe</OutputType>", packed.Reference("KubeDsl.Cli"), ("Program.cs", Sources.Main), ("Blog.cs", Sources.WithParameters));
        var manifest = Path.Combine(folder, "bin/Debug/net10.0/k8s/prod/blog.yaml");

        await packed.DotNet.SucceedAsync(folder, "build");
        var before = await ReadAsync(manifest);
        Assert.Contains("image: nginx:1.27.3\n", before, StringComparison.Ordinal);
        var set = await packed.DotNet.SucceedAsync(folder, "bin/Debug/net10.0/Parameters.dll", "render", "--set", "Tag=1.5.0", "--set", "Greeting=hi #1, you");
        Assert.NotEqual(before, set);

        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore", "-p:KubeDslParameters=Tag=1.5.0%3BGreeting=hi #1%2C you");
        Assert.Equal(set, await ReadAsync(manifest));
        Assert.Contains("image: nginx:1.5.0\n", set, StringComparison.Ordinal);
        Assert.Contains("value: 'hi #1, you'\n".Replace("'", "\"", StringComparison.Ordinal), set, StringComparison.Ordinal);

        var wrong = await packed.DotNet.RunAsync(folder, "build", "--no-restore", "-p:KubeDslParameters=Tga=1");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("Parameters.csproj : error KDSL9004: KubeDslParameters: there is no parameter 'Tga'; did you mean 'Tag'? Declared: Greeting, Tag.", wrong.Output, StringComparison.Ordinal);
        var broken = await packed.DotNet.RunAsync(folder, "build", "--no-restore", "-p:KubeDslParameters=Tag=1 5");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error KDSL0916", broken.Output, StringComparison.Ordinal);
        Assert.Contains("'1 5' is no image tag", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_join_the_app_and_a_change_of_one_changes_just_what_depends_on_it()
    {
        var folder = packed.CreateProject(
            "Files",
            "",
            packed.Reference() + """<AdditionalFiles Include="config/**;crds/*.yaml" />""",
            ("Blog.cs", Sources.WithFiles));
        Directory.CreateDirectory(Path.Combine(folder, "config"));
        Directory.CreateDirectory(Path.Combine(folder, "crds"));
        await WriteAsync(folder, "config/appsettings.json", "{\n  \"a\": 1\n}\n");
        await File.WriteAllBytesAsync(Path.Combine(folder, "config", "logo.png"), [0x89, 0x50, 0x00, 0xFF], TestContext.Current.CancellationToken);
        await WriteAsync(folder, "crds/certs.yaml", Sources.Certificates);

        await packed.DotNet.SucceedAsync(folder, "build");
        var manifest = Path.Combine(folder, "bin/Debug/net10.0/k8s/prod/blog.yaml");
        var first = await ReadAsync(manifest);
        Assert.Contains("  appsettings.json: |\n    {\n      \"a\": 1\n    }\n", first, StringComparison.Ordinal);
        Assert.Contains("binaryData:\n  logo.png: iVAA/w==\n", first, StringComparison.Ordinal);
        var kinds = first.Split('\n').Where(l => l.StartsWith("kind: ", StringComparison.Ordinal)).Select(l => l[6..]).ToList();
        Assert.Equal(["CustomResourceDefinition", "ServiceAccount", "ConfigMap", "Service", "Deployment", "Certificate"], kinds);
        Assert.Contains("kind: Certificate\nmetadata:\n  name: web\n  namespace: blog\n", first, StringComparison.Ordinal);

        var time = File.GetLastWriteTimeUtc(manifest);
        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore");
        Assert.Equal(time, File.GetLastWriteTimeUtc(manifest));

        await WriteAsync(folder, "config/appsettings.json", "{}\n");
        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore");
        var second = await ReadAsync(manifest);
        Assert.Contains("  appsettings.json: |\n    {}\n", second, StringComparison.Ordinal);
        Assert.NotEqual(NameOf(first), NameOf(second));
        Assert.Equal(3, second.Split(NameOf(second)).Length);

        await WriteAsync(folder, "crds/certs.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: x\nspec:\n  prots: []\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: other\nspec:\n  ports:\n  - port: 0\n");
        var wrong = await packed.DotNet.RunAsync(folder, "build", "--no-restore");
        Assert.Equal(1, wrong.ExitCode);
        Assert.True(wrong.Output.Contains("crds/certs.yaml(6,10): error KDSL0017: spec.prots: unknown field; did you mean 'spec.ports'?", StringComparison.Ordinal), wrong.Output);
        Assert.True(wrong.Output.Contains("crds/certs.yaml(14,11): error ", StringComparison.Ordinal), wrong.Output);

        await WriteAsync(folder, "crds/certs.yaml", "a: 1\n b: 2\n");
        var broken = await packed.DotNet.RunAsync(folder, "build", "--no-restore");
        Assert.Contains("crds/certs.yaml(2,", broken.Output, StringComparison.Ordinal);
        Assert.Contains("error KDSL0931: 'crds/certs.yaml' cannot be read: this is not YAML", broken.Output, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder, "crds", "certs.yaml"));
        var missing = await packed.DotNet.RunAsync(folder, "build", "--no-restore");
        Assert.Contains("Blog.cs" + Sources.PlaceOf(Sources.WithFiles, "\"crds/certs.yaml\"", 1) + ": error KDSL0930: 'crds/certs.yaml' is none of the project's AdditionalFiles", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_follow_one_another_and_take_their_files_with_them_but_no_others()
    {
        var folder = packed.CreateProject("Forms", "<KubeDslOutputPath>deploy</KubeDslOutputPath>", packed.Reference(), ("Blog.cs", Sources.App + Sources.Dev));
        var deploy = Path.Combine(folder, "deploy");

        await packed.DotNet.SucceedAsync(folder, "build");
        await File.WriteAllTextAsync(Path.Combine(deploy, "prod", "README.md"), "mine", TestContext.Current.CancellationToken);
        Assert.Equal(["dev/blog.yaml", "prod/README.md", "prod/blog.yaml"], FilesIn(deploy));

        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore", "-p:KubeDslOutputFormat=file-per-object");
        Assert.Equal(["dev/deployment-web.yaml", "dev/service-web.yaml", "prod/README.md", "prod/deployment-web.yaml", "prod/service-web.yaml"], FilesIn(deploy));

        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore", "-p:KubeDslOutputFormat=kustomize");
        Assert.Equal(
            [
                "base/deployment-web.yaml", "base/kustomization.yaml", "base/service-web.yaml", "overlays/dev/kustomization.yaml", "overlays/dev/patches/deployment-web.yaml",
                "overlays/dev/patches/service-web.yaml", "overlays/prod/kustomization.yaml", "overlays/prod/patches/deployment-web.yaml", "overlays/prod/patches/service-web.yaml", "prod/README.md",
            ],
            FilesIn(deploy));

        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore", "-p:KubeDslOutputFormat=JSON", "-p:KubeDslEnvironments=Prod");
        Assert.Equal(["prod/README.md", "prod/blog.json"], FilesIn(deploy));

        var drift = await packed.DotNet.RunAsync(folder, "build", "--no-restore", "-p:KubeDslVerifyManifests=true");
        Assert.Equal(1, drift.ExitCode);
        Assert.Contains("error KDSL9001: The manifest is declared but missing.", drift.Output, StringComparison.Ordinal);
        Assert.Contains("blog.json : error KDSL9001: The manifest is no longer declared.", drift.Output, StringComparison.Ordinal);
        Assert.Equal(["prod/README.md", "prod/blog.json"], FilesIn(deploy));

        var wrong = await packed.DotNet.RunAsync(folder, "build", "--no-restore", "-p:KubeDslOutputFormat=helm", "-p:KubeDslEnvironments=Test");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("error KDSL9005: KubeDslOutputFormat is 'helm'; it can be one of: yaml, json, file-per-object, kustomize.", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("error KDSL9005: KubeDslEnvironments names 'Test', which the project does not declare. Declared: Dev, Prod.", wrong.Output, StringComparison.Ordinal);

        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore", "-p:KubeDslEmitManifests=false");
        Assert.Equal(["prod/README.md", "prod/blog.json"], FilesIn(deploy));
    }

    [Fact]
    public async Task No_manifest_is_written_while_an_error_stands_even_a_silenced_one()
    {
        var folder = packed.CreateProject("Gate", "<NoWarn>$(NoWarn);KDSL0301</NoWarn><TreatWarningsAsErrors>false</TreatWarningsAsErrors>", packed.Reference(), ("Blog.cs", Sources.App));
        var manifest = Path.Combine(folder, "bin/Debug/net10.0/k8s/prod/blog.yaml");

        await packed.DotNet.SucceedAsync(folder, "build");
        Assert.True(File.Exists(manifest));

        await WriteAsync(folder, "Blog.cs", Sources.Clash);
        var silenced = await packed.DotNet.SucceedAsync(folder, "build", "--no-restore");
        Assert.Contains("Gate.csproj : warning KDSL9003: The manifests of Prod are not written: ", silenced, StringComparison.Ordinal);
        Assert.Contains("KDSL0301", silenced, StringComparison.Ordinal);
        Assert.False(File.Exists(manifest), "A manifest that does not follow the declarations was left.");

        var verified = await packed.DotNet.RunAsync(folder, "build", "--no-restore", "-p:KubeDslVerifyManifests=true");
        Assert.Contains("error KDSL9003", verified.Output, StringComparison.Ordinal);

        await WriteAsync(folder, "Blog.cs", "[assembly: System.Reflection.AssemblyMetadata(\"KubeDsl.Manifest:../../x.yaml\", \"a: 1\")]");
        var outside = await packed.DotNet.RunAsync(folder, "build", "--no-restore");
        Assert.Contains("error KDSL9002: The manifest '../../x.yaml' would be written outside of the folder", outside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_without_a_value_can_have_it_later()
    {
        var folder = packed.CreateProject("Later", "<OutputType>Exe</OutputType>", packed.Reference("KubeDsl.Cli"), ("Program.cs", Sources.Main), ("Blog.cs", Sources.WithParameters.Replace("(Default = \"1.27.3\")", "", StringComparison.Ordinal)));

        var built = await packed.DotNet.SucceedAsync(folder, "build");
        Assert.Contains("The manifests of Prod are not written: the parameter 'Tag' has no value.", built, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "bin/Debug/net10.0/k8s")));

        var refused = await packed.DotNet.RunAsync(folder, "bin/Debug/net10.0/Later.dll", "render");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("the parameter 'Tag' has no value. Give it one: --set Tag=value", refused.Output, StringComparison.Ordinal);
        Assert.Contains("image: nginx:3\n", await packed.DotNet.SucceedAsync(folder, "bin/Debug/net10.0/Later.dll", "render", "--set", "Tag=3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_reads_only_constants_runs_without_the_deployment()
    {
        packed.CreateProject("Constants/Deploy", "", packed.Reference(), ("Blog.cs", Sources.App));
        var app = packed.CreateProject(
            "Constants/Web",
            "<OutputType>Exe</OutputType>",
            """<ProjectReference Include="../Deploy/Deploy.csproj" />""",
            ("Program.cs", "System.Console.WriteLine(Blog.Web.Http.Port + \" \" + Blog.Web.Http.Url + \" \" + Prod.Namespace);"));

        await packed.DotNet.SucceedAsync(app, "build");
        var output = Path.Combine(app, "bin/Debug/net10.0");
        Assert.DoesNotContain(References(Path.Combine(output, "Web.dll")), r => r == "Deploy" || r.StartsWith("KubeDsl", StringComparison.Ordinal));

        foreach (var file in Directory.GetFiles(output, "*.dll").Where(f => Path.GetFileName(f) != "Web.dll"))
            File.Delete(file);
        File.Delete(Path.Combine(output, "Web.deps.json"));
        Assert.Equal("8080 http://web blog", (await packed.DotNet.SucceedAsync(app, "bin/Debug/net10.0/Web.dll")).Trim());
    }

    private static string NameOf(string manifests) => "files-" + manifests.Split("name: files-")[1].Split('\n')[0];

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

    private static Task WriteAsync(string folder, string file, string text) => File.WriteAllTextAsync(Path.Combine(folder, file), text, TestContext.Current.CancellationToken);

    private static List<string> References(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        return reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).ToList();
    }
}
