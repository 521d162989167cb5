using System.Diagnostics;
using KubeDsl.Runtime.Tests.Properties;
using KubeDsl.TestKit;

namespace KubeDsl.Runtime.Tests.Events;

/// <summary>The same seed leaves the same bytes: in every culture, in every process, whatever happened before.</summary>
public sealed class DeterminismTests
{
    private const string FileVariable = "KUBEDSL_TRACE_HASH_FILE";

    [Fact]
    public void A_run_leaves_the_same_bytes_in_every_culture()
    {
        // In the child process of the test below its own culture is the one to try.
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
            File.WriteAllText(file, Hashes());
        else
            Cultures.AllGive(Hashes);
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    public async Task Another_process_leaves_the_same_bytes(string language)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[typeof(DeterminismTests).Assembly.Location, "-method", typeof(DeterminismTests).FullName + "." + nameof(this.A_run_leaves_the_same_bytes_in_every_culture)])
                start.ArgumentList.Add(argument);
            start.Environment["LC_ALL"] = language;
            start.Environment[FileVariable] = file;
            using var process = Process.Start(start)!;
            var cancellation = TestContext.Current.CancellationToken;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            Assert.True(process.ExitCode == 0, await output + await errors);
            Assert.Equal(Hashes(), await File.ReadAllTextAsync(file, cancellation));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_first_divergence_is_named()
    {
        var left = Sample.Cluster(2, Sample.Deployment("web", 2)).Trace;
        var right = Sample.Cluster(2, Sample.Deployment("web", 3)).Trace;
        var divergence = left.FirstDivergence(right)!;
        Assert.NotEqual(divergence.Left, divergence.Right);
        Assert.Equal(divergence.Left!.Value.Sequence, divergence.Right!.Value.Sequence);
        var before = (int)divergence.Left.Value.Sequence - 1;
        Assert.Equal(left.Entries.Take(before), right.Entries.Take(before));
        Assert.StartsWith("first run:  #" + divergence.Left.Value.Sequence, divergence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shorter_run_diverges_where_it_ends()
    {
        var whole = Sample.Cluster(2, Sample.Deployment("web", 2));
        var part = new Cluster();
        part.Apply(Sample.Nodes(2));
        var divergence = part.Trace.FirstDivergence(whole.Trace)!;
        Assert.Null(divergence.Left);
        Assert.Contains("(ended)", divergence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_object_does_not_change_the_names_of_the_others()
    {
        var alone = Sample.Cluster(2, Sample.Deployment("web", 3)).Pods.Select(p => (p.Metadata.Name, p.Metadata.Uid));
        var beside = Sample.Cluster(2, Sample.Deployment("api", 5), Sample.Deployment("web", 3)).Pods.Select(p => (p.Metadata.Name, p.Metadata.Uid));
        Assert.Subset(beside.ToHashSet(), alone.ToHashSet());
    }

    // Scenarios with everything in them: failures, rollouts, random timings.
    private static string Hashes() => string.Join('\n', Enumerable.Range(1, 5).Select(seed => ScenarioRun.Execute(Scenario.Random((ulong)seed)).Trace.ComputeHash()));
}
