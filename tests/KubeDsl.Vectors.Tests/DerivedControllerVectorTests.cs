using KubeDsl.Vectors.Controllers;

namespace KubeDsl.Vectors.Tests;

/// <summary>
/// Further cases of the form of the recordings: what they leave out. Their answers were not measured but worked out from the controllers' rules,
/// so where a recording says otherwise, the recording is right.
/// </summary>
public sealed class DerivedControllerVectorTests
{
    private const string Folder = "controllers-derived";

    public static TheoryData<string> Files { get; } = [.. VectorFile.In(VectorFile.DefaultFolder(Folder)).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Ends_where_the_rules_lead(string file)
    {
        var report = VectorFile.Run(new ControllerVectors(), Path.Combine(VectorFile.DefaultFolder(Folder), file));
        Assert.Empty(report.Failures);
        Assert.NotEqual(0, report.Passed);
    }

    [Fact]
    public void There_is_a_file_of_every_workload() => Assert.Equal(4, Files.Count);
}
