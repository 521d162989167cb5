using KubeDsl.Vectors.Controllers;

namespace KubeDsl.Vectors.Tests;

public sealed class ControllerVectorTests
{
    public static TheoryData<string> Files { get; } = [.. VectorFile.In(VectorFile.DefaultFolder("controllers")).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Ends_where_the_real_controllers_ended(string file)
    {
        var report = VectorFile.Run(new ControllerVectors(), Path.Combine(VectorFile.DefaultFolder("controllers"), file));
        Assert.Empty(report.Failures);
        Assert.NotEqual(0, report.Passed);
    }

    [Fact]
    public void There_is_a_file_of_every_workload() => Assert.Equal(4, Files.Count);
}
