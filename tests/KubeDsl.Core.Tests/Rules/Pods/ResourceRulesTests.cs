using KubeDsl.Model;

namespace KubeDsl.Core.Tests.Rules.Pods;

public sealed class ResourceRulesTests
{
    private const string Resources = "spec.template.spec.containers[0].resources";

    [Fact]
    public void A_request_above_its_limit_names_both_fields_and_suggests_the_limit()
    {
        var fault = Samples.Single(With([("memory", "1Gi")], [("memory", "512Mi")]));
        Assert.Equal("KDSL0201", fault.Rule.Id);
        Assert.Equal(Resources + ".requests[memory]", fault.Place.Path);
        Assert.Equal(Resources + ".limits[memory]", Assert.Single(fault.Related).Path);
        Assert.Equal("Memory request 1Gi of container 'web' is larger than its Memory limit 512Mi", fault.Message);
        Assert.Equal("512Mi", fault.Suggestion);
    }

    [Theory]
    [InlineData("512Mi", "512Mi")]
    [InlineData("536870912", "512Mi")]
    [InlineData("1", "512Mi")]
    public void A_request_up_to_its_limit_is_right(string request, string limit) => Assert.Empty(Samples.Places(With([("memory", request)], [("memory", limit)])));

    [Theory]
    [InlineData("512m", "0.512", "512Mi")]
    [InlineData("1500m", "1.5", "1500Mi")]
    public void Thousandths_of_a_byte_are_meant_as_mebibytes(string memory, string bytes, string suggestion)
    {
        var fault = Samples.Single(With([("memory", memory)], [("memory", "2Gi")]));
        Assert.Equal("KDSL0203", fault.Rule.Id);
        Assert.Equal(Resources + ".requests[memory]", fault.Place.Path);
        Assert.Equal("Memory request '" + memory + "' is " + bytes + " byte(s), because 'm' means one thousandth; did you mean '" + suggestion + "'?", fault.Message);
        Assert.Equal(suggestion, fault.Suggestion);
    }

    [Fact]
    public void A_large_amount_that_is_not_whole_was_not_meant_in_thousandths() => Assert.Empty(Samples.Places(With([("memory", "0.0001Ti")], [("memory", "1Ti")])));

    [Fact]
    public void Thousandths_of_a_core_are_right() => Assert.Empty(Samples.Places(With([("cpu", "500m"), ("memory", "1Gi")], [("memory", "1Gi")])));

    [Theory]
    [InlineData(null, null, "Container 'web' of 'web' has no memory request and no memory limit")]
    [InlineData("64Mi", null, "Container 'web' of 'web' has no memory limit")]
    public void Missing_memory_is_told_once(string? request, string? limit, string message)
    {
        var fault = Samples.Single(With(request is null ? [] : [("memory", request)], limit is null ? [] : [("memory", limit)]));
        Assert.Equal("KDSL0204", fault.Rule.Id);
        Assert.Equal("spec.template.spec.containers[0]", fault.Place.Path);
        Assert.Equal(message, fault.Message);
        Assert.Equal(request, fault.Suggestion);
    }

    [Fact]
    public void A_limit_alone_or_the_whole_Pods_memory_is_enough()
    {
        Assert.Empty(Samples.Places(With([], [("memory", "64Mi")])));
        var spec = new PodSpec
        {
            Resources = new() { Limits = Samples.Resources(("memory", "1Gi")) },
            Containers = [Samples.Container("web") with { Resources = ResourceRequirements.Empty }],
        };
        Assert.Empty(Samples.Places(Samples.Deployment(spec)));
    }

    [Fact]
    public void An_init_container_that_ends_needs_none()
    {
        var init = Samples.Container("migrate") with { Resources = ResourceRequirements.Empty };
        Assert.Empty(Samples.Places(Samples.Deployment(new PodSpec { InitContainers = [init], Containers = [Samples.Container("web")] })));
        Assert.Equal(["KDSL0204 spec.template.spec.initContainers[0]"], Samples.Places(Samples.Deployment(new PodSpec { InitContainers = [init with { RestartPolicy = "Always" }], Containers = [Samples.Container("web")] })));
    }

    private static Deployment With((string, string)[] requests, (string, string)[] limits) =>
        Samples.Deployment(Samples.Container("web") with { Resources = new() { Requests = Samples.Resources(requests), Limits = Samples.Resources(limits) } });
}
