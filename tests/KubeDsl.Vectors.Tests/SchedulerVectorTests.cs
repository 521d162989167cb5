using KubeDsl.Vectors.Scheduling;

namespace KubeDsl.Vectors.Tests;

public sealed class SchedulerVectorTests
{
    public static TheoryData<string> Files { get; } = [.. VectorFile.In(VectorFile.DefaultFolder("scheduler")).Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Decides_as_kube_scheduler_did(string file)
    {
        var report = VectorFile.Run(SchedulerVectors.Plain, Path.Combine(VectorFile.DefaultFolder("scheduler"), file));
        Assert.Empty(report.Failures);
        Assert.NotEqual(0, report.Passed);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_fast_scheduler_decides_the_same(string file)
    {
        var report = VectorFile.Run(SchedulerVectors.Columns, Path.Combine(VectorFile.DefaultFolder("scheduler"), file));
        Assert.Empty(report.Failures);
        Assert.NotEqual(0, report.Passed);
    }

    [Fact]
    public void There_is_a_file_of_every_kind() => Assert.Equal(14, Files.Count);
}
