namespace KubeDsl.Vectors.Tests;

public sealed class VectorRunnerTests
{
    private const string Nodes = """ "nodes":[{"metadata":{"name":"n"},"status":{"allocatable":{"cpu":"1","memory":"1Gi","pods":"10"}}}]""";
    private const string Pods = """ "pods":[{"metadata":{"name":"p"},"spec":{"containers":[{"name":"c"}]}}]""";

    [Fact]
    public void Counts_what_passes_and_names_what_fails_with_its_first_difference()
    {
        var (status, output) = RunLines(
            "{\"name\":\"good\"," + Nodes + "," + Pods + ",\"expect\":[{\"pod\":\"default/p\",\"node\":\"n\",\"feasible\":[\"n\"]}]}",
            "{\"name\":\"bad\"," + Nodes + "," + Pods + ",\"expect\":[{\"pod\":\"default/p\",\"node\":\"m\"}]}",
            "{\"name\":\"broken\"");
        Assert.Equal(1, status);
        Assert.Contains("cases.jsonl:2 bad: default/p: node: expected 'm', got 'n'\n", output, StringComparison.Ordinal);
        Assert.Contains("cases.jsonl:3", output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 passed, 2 failed\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"feasible\":[]", "feasible")]
    [InlineData("\"feasible\":[\"n\"],\"rejected\":{\"o\":{}}", "rejected")]
    [InlineData("\"feasible\":[\"n\"],\"scores\":{\"n\":{}}", "scores")]
    [InlineData("\"feasible\":[\"n\"],\"victims\":[\"default/q\"]", "victims")]
    [InlineData("\"feasible\":[\"n\"],\"message\":\"no\"", "message")]
    public void Every_field_is_compared(string expect, string field)
    {
        var (_, output) = RunLines("{\"name\":\"a\"," + Nodes + "," + Pods + ",\"expect\":[{\"pod\":\"default/p\",\"node\":\"n\"," + expect + "}]}");
        Assert.Contains("default/p: " + field + ": expected", output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_passing_ends_with_status_0()
    {
        var (status, output) = RunLines("{\"name\":\"good\"," + Nodes + "," + Pods + ",\"expect\":[{\"pod\":\"default/p\",\"node\":\"n\",\"feasible\":[\"n\"]}]}");
        Assert.Equal(0, status);
        Assert.Equal("1 passed, 0 failed\n", output);
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("scheduler", "/there/is/no/such/folder")]
    [InlineData("scheduler", "a", "b")]
    public void Wrong_arguments_end_with_status_2(params string[] args)
    {
        using var error = new StringWriter();
        Assert.Equal(2, VectorRunner.Run(args, TextWriter.Null, error));
        Assert.NotEmpty(error.ToString());
    }

    private static (int Status, string Output) RunLines(params string[] lines)
    {
        var folder = Directory.CreateTempSubdirectory("vectors");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "cases.jsonl"), lines);
            using var output = new StringWriter { NewLine = "\n" };
            return (VectorRunner.Run(["scheduler", folder.FullName], output, TextWriter.Null), output.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
