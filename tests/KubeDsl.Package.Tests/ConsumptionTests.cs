namespace KubeDsl.Package.Tests;

/// <summary>Projects that use the packages as somebody else's would.</summary>
[Collection(nameof(Packed))]
public sealed class ConsumptionTests(PackedFixture packed)
{
    [Fact]
    public async Task Console_app_builds_runs_and_prints_its_plan_and_its_manifests_are_written_and_verified()
    {
        var folder = packed.CreateProject("BlogApp", "<OutputType>Exe</OutputType>", packed.Reference("KubeDsl.Cli"), ("Program.cs", Sources.Main), ("Blog.cs", Sources.App));

        await packed.DotNet.SucceedAsync(folder, "build");
        var plan = await packed.DotNet.SucceedAsync(folder, "bin/Debug/net10.0/BlogApp.dll");
        Assert.StartsWith("Prod: blog in namespace blog, 2 Pods on 2 nodes, 0 pending", plan, StringComparison.Ordinal);
        Assert.Contains("general-1 (zone a): cpu 0.25 of 2 used, 1.75 free | memory 256Mi of 4Gi used, 3.75Gi free", plan, StringComparison.Ordinal);

        var manifest = Path.Combine(folder, "bin/Debug/net10.0/k8s/prod/blog.yaml");
        var rendered = await packed.DotNet.SucceedAsync(folder, "bin/Debug/net10.0/BlogApp.dll", "render");
        Assert.Equal(rendered, await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken));

        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore", "-p:KubeDslVerifyManifests=true");
        await File.AppendAllTextAsync(manifest, "# by hand\n", TestContext.Current.CancellationToken);
        var drift = await packed.DotNet.RunAsync(folder, "build", "--no-restore", "-p:KubeDslVerifyManifests=true");
        Assert.Equal(1, drift.ExitCode);
        Assert.Contains(manifest, drift.Output, StringComparison.Ordinal);
        Assert.Contains("error KDSL9001: The manifest differs from what the code declares: - '# by hand' Build with", drift.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_library_serves_a_project_that_references_it()
    {
        var library = packed.CreateProject("Deployment", "", packed.Reference(), ("Blog.cs", Sources.App));
        var app = packed.CreateProject("Web", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../Deployment/Deployment.csproj" />""", ("Program.cs", "System.Console.WriteLine(Blog.Web.Http.Port);"));

        await packed.DotNet.SucceedAsync(app, "build");

        Assert.Equal("8080", (await packed.DotNet.SucceedAsync(app, "bin/Debug/net10.0/Web.dll")).Trim());
        Assert.True(File.Exists(Path.Combine(library, "bin/Debug/net10.0/k8s/prod/blog.yaml")), "The library's manifests were not written.");
        Assert.False(Directory.Exists(Path.Combine(app, "bin/Debug/net10.0/k8s")), "A project without declarations got manifests.");
    }

    [Fact]
    public async Task Port_clash_fails_the_build_where_both_ports_are_written_and_a_fix_repairs_it()
    {
        var folder = packed.CreateProject("Clash", "", packed.Reference(), ("Blog.cs", Sources.Clash));

        var failed = await packed.DotNet.RunAsync(folder, "build");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("Blog.cs" + Sources.PlaceOf(Sources.Clash, "8080", 1) + ": error KDSL0301", failed.Output, StringComparison.Ordinal);
        Assert.Contains("Blog.cs" + Sources.PlaceOf(Sources.Clash, "8080", 2) + ": error KDSL0301", failed.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "bin/Debug/net10.0/k8s")), "Manifests were written while an error stands.");

        await packed.DotNet.SucceedAsync(folder, "format", "analyzers", "--diagnostics", "KDSL0301", "--severity", "error", "--no-restore");
        await packed.DotNet.SucceedAsync(folder, "build", "--no-restore");
        Assert.NotEqual(Sources.Clash, await File.ReadAllTextAsync(Path.Combine(folder, "Blog.cs"), TestContext.Current.CancellationToken));
    }
}
