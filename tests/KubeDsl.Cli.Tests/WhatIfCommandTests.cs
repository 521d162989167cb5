using System.Text.Json;
using KubeDsl.Cli.Terminal;
using KubeDsl.Collections;
using KubeDsl.Model;
using KubeDsl.Planning;
using KubeDsl.Quantities;

namespace KubeDsl.Cli.Tests;

public sealed class WhatIfCommandTests
{
    private static readonly EnvironmentModel Prod = Environment("Prod", 2, "500m");
    private static readonly EnvironmentModel Full = Environment("Full", 2, "1500m") with { Survives = new() { Nodes = 1 } };

    [Fact]
    public async Task More_tells_how_many_fit_and_what_stops_the_next()
    {
        var (code, output, _) = await RunAsync([Prod], "what-if", "more", "Shop.Web");

        Assert.Equal(0, code);
        Assert.StartsWith("Prod: 6 more Pods fit of Deployment/web beside the 2 that are placed\n\ngeneral  6 more Pods on 2 nodes  2 Insufficient cpu\n\nThe next one: 0/2 nodes are available: 2 Insufficient cpu.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_of_everything_is_a_table_without_DaemonSets()
    {
        var (_, output, _) = await RunAsync([Prod], "what-if", "more");

        Assert.Equal("Prod: how many more Pods fit, each workload by itself\n\nworkload        planned  placed  more  stopped by\nDeployment/web  2        2       6     general: 2 Insufficient cpu\n", output);
    }

    [Fact]
    public async Task Nodes_tells_which_can_go()
    {
        var (code, output, _) = await RunAsync([Prod], "what-if", "nodes");

        Assert.Equal(0, code);
        Assert.Equal(
            "Prod: which nodes can go\n\nEach by itself\n  general-1  can go  web-1 → general-2\n  general-2  can go  web-2 → general-1\n\nOne after the other, fewest Pods first: 1 of 2 nodes\n  general-2  web-2 → general-1\n",
            output);
    }

    [Fact]
    public async Task Add_is_a_finding_when_nodes_are_lacking()
    {
        var (code, output, _) = await RunAsync([Environment("Small", 1, "1500m")], "what-if", "add");

        Assert.Equal(1, code);
        Assert.StartsWith("Small: 1 Pod pending\n  web-2: 0/1 nodes are available: 1 Insufficient cpu.", output, StringComparison.Ordinal);
        Assert.EndsWith("\nNodes to add so that all Pods are placed, in one pool\n  general  1 node\n", output, StringComparison.Ordinal);
        Assert.Equal((0, "Prod: every Pod has a node; none needs to be added\n", ""), await RunAsync([Prod], "what-if", "add"));
    }

    [Fact]
    public async Task Change_shows_before_and_after()
    {
        var (code, output, _) = await RunAsync([Prod], "what-if", "change", "web", "--replicas", "3", "--cpu", "1500m");

        Assert.Equal(1, code);
        Assert.StartsWith(
            """
            Prod: Deployment/web changed

                                  before          after
            Pods placed           4               4
            Pods pending          0               1
            nodes needed          1 (declared 2)  3 (declared 2)
            general: cpu free     3 of 4          1 of 4
            general: memory free  8Gi of 8Gi      8Gi of 8Gi

            Pending
              web-3: 0/2 nodes are available: 2 Insufficient cpu.
            """,
            output,
            StringComparison.Ordinal);
        Assert.EndsWith("\nNo Pod moves.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loss_is_a_finding_when_the_goal_is_missed()
    {
        var (code, output, _) = await RunAsync([Full], "what-if", "loss");

        Assert.Equal(1, code);
        Assert.Contains("node general-1  1     0             1        web 1 → 1 of 2  " + new string(' ', "ready at once → again of planned".Length - "web 1 → 1 of 2".Length) + "budget web broken: 1 of 2\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\nThe loss of any 1 node must be borne and is not: node general-1, node general-2.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync([Prod], "what-if", "loss")).Code);
    }

    [Theory]
    [InlineData("workloads", "more")]
    [InlineData("together", "nodes")]
    [InlineData("pools", "add")]
    [InlineData("moves", "change", "web", "--replicas", "1")]
    [InlineData("losses", "loss")]
    public async Task Answers_as_JSON_can_be_read(string field, params string[] question)
    {
        var (_, output, _) = await RunAsync([Prod, Full], ["what-if", .. question, "-o", "json"]);

        using var json = JsonDocument.Parse(output);
        Assert.Equal(["Prod", "Full"], json.RootElement.EnumerateArray().Select(answer => answer.GetProperty("environment").GetString()));
        Assert.Equal(JsonValueKind.Array, json.RootElement[0].GetProperty(field).ValueKind);
    }

    [Theory]
    [InlineData("There is no environment 'Test'. Declared: Prod.", "more", "-e", "Test")]
    [InlineData("There is no workload 'wob' in Prod. Declared: DaemonSet/agent, Deployment/web.", "more", "wob")]
    [InlineData("DaemonSet/agent has as many Pods as there are nodes for them", "more", "agent")]
    [InlineData("DaemonSet/agent has no replicas; a Deployment or a StatefulSet has.", "change", "agent", "--replicas", "2")]
    [InlineData("There is no container 'proxy' in Deployment/web. It has main.", "change", "web", "--cpu", "1", "--container", "proxy")]
    [InlineData("--memory lots is no amount; write it as 500m or 2 cores, or as 512Mi of memory.", "change", "web", "--memory", "lots")]
    [InlineData("Say what changes: --replicas, --cpu, --memory, --cpu-limit or --memory-limit.", "change", "web")]
    [InlineData("Deployment/web spec.template.spec.containers[0].resources.requests[cpu]: CPU request 2 of container 'main' is larger than its CPU limit 1. Change the limit along with it.", "change", "web", "--cpu", "2", "--cpu-limit", "1")]
    [InlineData("Required command was not provided.")]
    public async Task Mistakes_are_told_with_what_would_be_right(string message, params string[] question)
    {
        var (code, output, error) = await RunAsync([Prod], ["what-if", .. question]);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_questions()
    {
        var (code, output, _) = await RunAsync([Prod], "what-if", "--help");

        Assert.Equal(0, code);
        foreach (var question in new[] { "more", "nodes", "add", "change", "loss" })
            Assert.Contains("  " + question + " ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("more")]
    [InlineData("nodes")]
    [InlineData("add")]
    [InlineData("loss")]
    public async Task A_stopped_question_says_so(string question)
    {
        var (code, _, error) = await RunAsync([Prod], new CancellationToken(true), "what-if", question);

        Assert.Equal((2, "Stopped."), (code, error.Trim()));
    }

    [Fact]
    public async Task A_terminal_sees_how_far_a_long_search_is()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await CommandLine.RunAsync(["what-if", "nodes"], [Environment("Large", 300, "1")], NoVariables(), new TerminalOutput(output, error, isTerminal: true), TestContext.Current.CancellationToken);

        Assert.StartsWith("\r50 of 600\r100 of 600", error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" \r", error.ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> NoVariables() => [];

    private static Task<(int Code, string Output, string Error)> RunAsync(EnvironmentModel[] environments, params string[] args) =>
        RunAsync(environments, TestContext.Current.CancellationToken, args);

    private static async Task<(int Code, string Output, string Error)> RunAsync(EnvironmentModel[] environments, CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, environments, NoVariables(), new TerminalOutput(output, error, isTerminal: false), cancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static EnvironmentModel Environment(string name, int nodes, string cpu)
    {
        var labels = EquatableMap.Create(("app", "web"));
        var metadata = new ObjectMeta { Name = "web", Namespace = "shop" };
        return new()
        {
            Name = name,
            App = "shop",
            Namespace = "shop",
            Pools = [NodePoolModel.Create("general", nodes, [], new() { Status = new() { Allocatable = Amounts(("cpu", "2"), ("memory", "4Gi"), ("pods", "110")) } })],
            Objects =
            [
                new DaemonSet { Metadata = metadata with { Name = "agent" }, Spec = new() { Selector = new() { MatchLabels = EquatableMap.Create(("app", "agent")) }, Template = new() { Metadata = new() { Labels = EquatableMap.Create(("app", "agent")) }, Spec = new() { Containers = [new() { Name = "main", Image = "acme/agent:1" }] } } } },
                new Deployment
                {
                    Metadata = metadata,
                    Spec = new()
                    {
                        Replicas = 2,
                        Selector = new() { MatchLabels = labels },
                        Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "main", Image = "acme/web:1", Resources = new() { Requests = Amounts(("cpu", cpu)) } }] } },
                    },
                },
                new PodDisruptionBudget { Metadata = metadata, Spec = new() { Selector = new() { MatchLabels = labels }, MinAvailable = name == "Full" ? 2 : 1 } },
            ],
        };
    }

    private static EquatableMap<Quantity> Amounts(params (string Resource, string Amount)[] amounts) => amounts.ToEquatableMap(entry => entry.Resource, entry => Quantity.Parse(entry.Amount));
}
