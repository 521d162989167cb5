using KubeDsl.Vectors.Validation;

namespace KubeDsl.Vectors.Tests;

public sealed class ValidationVectorTests
{
    public static TheoryData<string> Files { get; } = [.. VectorFile.In(VectorFile.DefaultFolder("validation")).Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Answers_as_the_real_API_server_did(string file)
    {
        var report = VectorFile.Run(new ValidationVectors(), Path.Combine(VectorFile.DefaultFolder("validation"), file));
        Assert.Empty(report.Failures);
        Assert.NotEqual(0, report.Passed);
    }

    [Fact]
    public void There_is_a_file_of_every_kind() => Assert.Equal(18, Files.Count);
}
