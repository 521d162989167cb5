using System.Reflection;
using System.Runtime.Versioning;
using KubeDsl.Scheduling;

namespace KubeDsl.Vectors.Tests;

public sealed class FlavourTests
{
    [Fact]
    public void The_flavour_under_test_is_that_of_the_compiler() =>
        Assert.Equal(".NETStandard,Version=v2.0", typeof(Scheduler).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
