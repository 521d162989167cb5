using System.Text.Json;
using KubeDsl.Cli.Terminal;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Quantities;

namespace KubeDsl.Cli.Tests;

public sealed class CommandLineTests
{
    private static readonly EnvironmentModel Prod = Environment("Prod", "shop", "100m");
    private static readonly EnvironmentModel Dev = Environment("Dev", "shop-dev", "100m");

    [Theory]
    [InlineData]
    [InlineData("plan")]
    public async Task Plan_is_the_verb_that_need_not_be_named(params string[] args)
    {
        var (code, output, error) = await RunAsync([Prod, Dev], args);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Prod: shop in namespace shop, 1 Pod on 1 node, 0 pending\n\ngeneral-1: cpu 0.1 of 2 used, 1.9 free | memory 0 of 4Gi used, 4Gi free\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\nDev: shop in namespace shop-dev", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_of_one_environment_whatever_the_case_of_its_name()
    {
        var (_, output, _) = await RunAsync([Prod, Dev], "-e", "dev");

        Assert.StartsWith("Dev:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Prod:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pending_Pods_make_exit_code_1()
    {
        var (code, output, _) = await RunAsync([Environment("Prod", "shop", "3")], "plan");

        Assert.Equal(1, code);
        Assert.Contains("web-1 (cpu 3): 0/1 nodes are available: 1 Insufficient cpu.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_as_JSON_can_be_read()
    {
        var (_, output, _) = await RunAsync([Prod, Dev], "plan", "-o", "json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(["Prod", "Dev"], json.RootElement.EnumerateArray().Select(plan => plan.GetProperty("environment").GetString()));
        Assert.Equal("100m", json.RootElement[0].GetProperty("nodes")[0].GetProperty("used").GetProperty("cpu").GetString());
    }

    [Fact]
    public async Task Render_writes_one_environment_to_the_standard_output()
    {
        var (code, output, _) = await RunAsync([Prod], "render");

        Assert.Equal(0, code);
        Assert.StartsWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_as_JSON_is_a_list()
    {
        var (_, output, _) = await RunAsync([Prod], "render", "-o", "json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal("List", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal("web", json.RootElement.GetProperty("items")[0].GetProperty("metadata").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Render_writes_files_and_names_them()
    {
        var folder = Directory.CreateTempSubdirectory("kubedsl-render-");
        try
        {
            var (code, output, _) = await RunAsync([Prod, Dev], "render", "--output", folder.FullName, "--output-format", "file-per-object");

            Assert.Equal(0, code);
            Assert.Equal(
                ["dev/deployment-web.yaml", "prod/deployment-web.yaml"],
                output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Path.GetRelativePath(folder.FullName, line.Trim()).Replace('\\', '/')));
            Assert.Contains("namespace: shop-dev\n", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "dev", "deployment-web.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("There is no environment 'Test'. Declared: Prod, Dev.", "-e", "Test")]
    [InlineData("Name one environment with --environment (Prod, Dev), or a folder for all with --output.", "render")]
    [InlineData("The format 'kustomize' makes several files: name their folder with --output.", "render", "-o", "kustomize")]
    [InlineData("Argument 'helm' not recognized. Must be one of:", "render", "-o", "helm")]
    [InlineData("Unrecognized command or argument 'plam'.", "plam")]
    public async Task Mistakes_are_told_with_what_would_be_right(string message, params string[] args)
    {
        var (code, output, error) = await RunAsync([Prod, Dev], args);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_without_environments_is_told_how_to_declare_one()
    {
        var (code, _, error) = await RunAsync([], "plan");

        Assert.Equal(2, code);
        Assert.Contains("[Environment<App, Cluster>]", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var (code, output, _) = await RunAsync([Prod], "--help");

        Assert.Equal(0, code);
        Assert.Contains("plan", output, StringComparison.Ordinal);
        Assert.Contains("render", output, StringComparison.Ordinal);
        Assert.Contains("--environment", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_command_says_so()
    {
        var (code, _, error) = await RunAsync([Prod], new CancellationToken(true), "plan");

        Assert.Equal((2, "Stopped."), (code, error.Trim()));
    }

    [Fact]
    public async Task A_terminal_sees_trees()
    {
        using var output = new StringWriter();
        await CommandLine.RunAsync(["plan"], [Prod], new Dictionary<string, string>(), new TerminalOutput(output, output, isTerminal: true), TestContext.Current.CancellationToken);

        Assert.Contains("general-1", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("░", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("└── main acme/web:1", output.ToString(), StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(EnvironmentModel[] environments, params string[] args) =>
        RunAsync(environments, TestContext.Current.CancellationToken, args);

    private static async Task<(int Code, string Output, string Error)> RunAsync(EnvironmentModel[] environments, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, environments, new Dictionary<string, string>(), new TerminalOutput(output, error, isTerminal: false), cancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static EnvironmentModel Environment(string name, string ns, string cpu) => new()
    {
        Name = name,
        App = "shop",
        Namespace = ns,
        Pools =
        [
            new()
            {
                Name = "general",
                Nodes = [new() { Metadata = new() { Name = "general-1" }, Status = new() { Allocatable = new([new("cpu", Quantity.Parse("2")), new("memory", Quantity.Parse("4Gi")), new("pods", Quantity.Parse("110"))]) } }],
            },
        ],
        Objects =
        [
            new Deployment
            {
                Metadata = new() { Name = "web", Namespace = ns },
                Spec = new() { Template = new() { Spec = new() { Containers = [new() { Name = "main", Image = "acme/web:1", Resources = new() { Requests = new([new("cpu", Quantity.Parse(cpu))]) } }] } } },
            },
        ],
    };
}
