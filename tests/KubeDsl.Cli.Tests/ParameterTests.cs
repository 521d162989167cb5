using KubeDsl.Cli.Terminal;
using KubeDsl.Model;
using KubeDsl.Planning;

namespace KubeDsl.Cli.Tests;

/// <summary>Values of parameters from the command line and from the environment.</summary>
public sealed class ParameterTests
{
    private static readonly EnvironmentModel Prod = Environment("1.4.2");

    [Fact]
    public async Task A_value_reaches_the_image_the_label_and_the_names_with_hashes()
    {
        var before = await RenderAsync(Prod, []);
        var after = await RenderAsync(Prod, [], "--set", "Tag=1.5.0");

        Assert.Contains("image: acme/web:1.4.2\n", before, StringComparison.Ordinal);
        Assert.Contains("image: acme/web:1.5.0\n", after, StringComparison.Ordinal);
        Assert.Contains("    app.kubernetes.io/version: 1.5.0\n", after, StringComparison.Ordinal);
        Assert.DoesNotContain("1.4.2", after, StringComparison.Ordinal);
        var name = NameOf(after);
        Assert.NotEqual(NameOf(before), name);
        Assert.Equal(2, after.Split(name).Length - 1);
    }

    [Fact]
    public async Task The_command_line_counts_before_the_variable_and_the_variable_before_the_build()
    {
        var variables = new Dictionary<string, string> { ["KUBEDSL_PARAMETER_TAG"] = "from-variable" };

        Assert.Contains("image: acme/web:from-variable\n", await RenderAsync(Prod, variables), StringComparison.Ordinal);
        Assert.Contains("image: acme/web:1.5.0\n", await RenderAsync(Prod, variables, "--set", "Tag=1.5.0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_that_is_no_label_leaves_the_label_out()
    {
        var output = await RenderAsync(Prod, [], "--set", "Tag=" + new string('a', 100));

        Assert.DoesNotContain("app.kubernetes.io/version", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_takes_values_too()
    {
        var (code, output, error) = await RunAsync(Prod, [], "plan", "--set", "Tag=1.5.0");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Prod: shop", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set Tga=1: there is no parameter 'Tga'; did you mean 'Tag'? Declared: Tag.", "Tga=1")]
    [InlineData("--set Tag: 'Tag' gives no parameter a value; write Name=value, such as Tag=1.5.0.", "Tag")]
    [InlineData("--set =x: '=x' gives no parameter a value; write Name=value, such as Tag=1.5.0.", "=x")]
    [InlineData("Prod, with --set Tag=1 5: spec.template.spec.containers[0].image: '1 5' is no image tag; a tag has up to 128 letters, digits, '_', '.' and '-' and begins with a letter, digit or '_', such as 1.4.2.", "Tag=1 5")]
    public async Task Mistakes_name_the_option_and_what_would_be_right(string message, string assignment)
    {
        var (code, output, error) = await RunAsync(Prod, [], "render", "--set", assignment);

        Assert.Equal((2, ""), (code, output));
        Assert.Equal(message, error.Trim());
    }

    [Fact]
    public async Task A_mistake_in_a_variable_names_the_variable()
    {
        var (code, _, error) = await RunAsync(Prod, new Dictionary<string, string> { ["KUBEDSL_PARAMETER_TAG"] = "-" }, "render");

        Assert.Equal(2, code);
        Assert.StartsWith("Prod, with KUBEDSL_PARAMETER_TAG=-: spec.template.spec.containers[0].image: '-' is no image tag", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_without_any_value_is_refused_with_the_ways_to_give_one()
    {
        var (code, output, error) = await RunAsync(Environment(null), [], "render");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("Prod: the parameter 'Tag' has no value. Give it one: --set Tag=value, the environment variable KUBEDSL_PARAMETER_TAG, or a Default in its declaration.", error.Trim());
        Assert.Contains("image: acme/web:7\n", await RenderAsync(Environment(null), [], "--set", "Tag=7"), StringComparison.Ordinal);
    }

    private static string NameOf(string manifests) => manifests.Split("name: settings-")[1].Split('\n')[0];

    private static async Task<string> RenderAsync(EnvironmentModel environment, Dictionary<string, string> variables, params string[] args)
    {
        var (code, output, error) = await RunAsync(environment, variables, ["render", .. args]);
        Assert.Equal((0, ""), (code, error));
        return output;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(EnvironmentModel environment, Dictionary<string, string> variables, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, [environment], variables, new TerminalOutput(output, error, isTerminal: false), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static EnvironmentModel Environment(string? tag) => new()
    {
        Name = "Prod",
        App = "shop",
        Namespace = "shop",
        Parameters = [new("Tag", tag)],
        Templates =
        [
            new(0, "/metadata/name", "settings-{#}"),
            new(0, "/data/Tag", "{Tag}"),
            new(1, "/metadata/labels/app.kubernetes.io~1version", "{Tag?}"),
            new(1, "/spec/template/spec/containers/0/image", "acme/web:{Tag}"),
            new(1, "/spec/template/spec/containers/0/envFrom/0/configMapRef/name", "{ConfigMap/settings-}"),
        ],
        Objects =
        [
            new ConfigMap { Metadata = new() { Name = "settings-0", Namespace = "shop" }, Data = new([new("Tag", tag ?? "unset")]) },
            new Deployment
            {
                Metadata = new() { Name = "web", Namespace = "shop", Labels = new([new("app.kubernetes.io/version", tag ?? "unset")]) },
                Spec = new()
                {
                    Replicas = 0,
                    Selector = new() { MatchLabels = new([new("app", "web")]) },
                    Template = new()
                    {
                        Metadata = new() { Labels = new([new("app", "web")]) },
                        Spec = new() { Containers = [new() { Name = "main", Image = "acme/web:" + tag, EnvFrom = [new() { ConfigMapRef = new() { Name = "settings-0" } }] }] },
                    },
                },
            },
        ],
    };
}
