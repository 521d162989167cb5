using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Core.Tests.Rules.Pods;

public sealed class ContainerRulesTests
{
    private const string Web = "spec.template.spec.containers[0]";

    [Fact]
    public void A_mount_of_a_volume_that_the_Pod_lacks_is_told_with_the_closest_name()
    {
        var container = Samples.Container("web") with { VolumeMounts = [new() { Name = "cahce", MountPath = "/a" }, new() { Name = "data", MountPath = "/b" }] };
        var fault = Samples.Single(Samples.Deployment(new PodSpec { Containers = [container], Volumes = [new() { Name = "data", EmptyDir = new() }, new() { Name = "cache", EmptyDir = new() }] }));
        Assert.Equal("KDSL0401 " + Web + ".volumeMounts[0].name", fault.Rule.Id + " " + fault.Place.Path);
        Assert.Equal("Container 'web' mounts volume 'cahce', which 'web' does not declare", fault.Message);
        Assert.Equal("cache", fault.Suggestion);
        Assert.Null(Samples.Single(Samples.Deployment(container with { VolumeMounts = [new() { Name = "x", MountPath = "/a" }] })).Suggestion);
    }

    [Fact]
    public void A_claim_template_is_a_volume()
    {
        var container = Samples.Container("redis") with { VolumeMounts = [new() { Name = "data", MountPath = "/data" }] };
        var set = new StatefulSet
        {
            Metadata = new() { Name = "redis" },
            Spec = new() { Template = new() { Spec = new() { Containers = [container] } }, VolumeClaimTemplates = [new() { Metadata = new() { Name = "data" } }] },
        };
        Assert.Empty(Samples.Places(set));
        Assert.Equal(["KDSL0401 " + Web + ".volumeMounts[0].name"], Samples.Places(set with { Spec = set.Spec with { VolumeClaimTemplates = [] } }));
    }

    [Fact]
    public void The_losing_definitions_of_a_variable_are_at_fault()
    {
        var container = Samples.Container("web") with { Env = [new() { Name = "A", Value = "1" }, new() { Name = "B" }, new() { Name = "A", Value = "2" }, new() { Name = "A", Value = "3" }] };
        var faults = ObjectRules.Check([Samples.Deployment(container)]);
        Assert.Equal([Web + ".env[0]", Web + ".env[2]"], faults.Select(f => f.Place.Path));
        Assert.All(faults, f => Assert.Equal(Web + ".env[3]", Assert.Single(f.Related).Path));
        Assert.Equal("Environment variable 'A' of container 'web' is defined 3 times; only the last value takes effect", faults[0].Message);
    }

    [Theory]
    [InlineData("Always", true)]
    [InlineData(null, true)]
    [InlineData("Never", false)]
    [InlineData("OnFailure", false)]
    public void Pods_of_Deployments_restart_always_and_those_of_Jobs_never_do(string? policy, bool endless)
    {
        var spec = new PodSpec { RestartPolicy = policy, Containers = [Samples.Container("web")] };
        Assert.Equal(endless ? [] : ["KDSL0102 spec.template.spec.restartPolicy"], Samples.Places(Samples.Deployment(spec)));
        Assert.Equal(endless ? ["KDSL0102 spec.template.spec.restartPolicy"] : [], Samples.Places(new Job { Metadata = new() { Name = "j" }, Spec = new() { Template = new() { Spec = spec } } }));
        Assert.Empty(Samples.Places(new Pod { Metadata = new() { Name = "p" }, Spec = spec }));
    }

    [Theory]
    [InlineData("initialDelaySeconds", "0 or more", "0")]
    [InlineData("periodSeconds", "1 or more", "10")]
    [InlineData("timeoutSeconds", "1 or more", "1")]
    [InlineData("failureThreshold", "1 or more", "3")]
    [InlineData("successThreshold", "1 or more", "1")]
    public void Negative_numbers_of_probes_are_refused(string field, string wanted, string suggestion)
    {
        var probe = field switch
        {
            "initialDelaySeconds" => new Probe { InitialDelaySeconds = -1 },
            "periodSeconds" => new Probe { PeriodSeconds = -1 },
            "timeoutSeconds" => new Probe { TimeoutSeconds = -1 },
            "failureThreshold" => new Probe { FailureThreshold = -1 },
            _ => new Probe { SuccessThreshold = -1 },
        };
        var fault = Samples.Single(Samples.Deployment(Samples.Container("web") with { ReadinessProbe = probe }));
        Assert.Equal("KDSL0103 " + Web + ".readinessProbe." + field, fault.Rule.Id + " " + fault.Place.Path);
        Assert.Equal("Readiness probe of 'web': " + field + " must be " + wanted + ", not -1", fault.Message);
        Assert.Equal(suggestion, fault.Suggestion);
    }

    [Fact]
    public void Only_readiness_counts_successes_and_only_it_has_no_grace_period()
    {
        var counted = new Probe { SuccessThreshold = 2 };
        Assert.Equal(["KDSL0103 " + Web + ".startupProbe.successThreshold"], Samples.Places(Samples.Deployment(Samples.Container("web") with { StartupProbe = counted })));
        Assert.Equal(["KDSL0103 " + Web + ".livenessProbe.successThreshold"], Samples.Places(Samples.Deployment(Samples.Container("web") with { LivenessProbe = counted })));
        Assert.Empty(Samples.Places(Samples.Deployment(Samples.Container("web") with { ReadinessProbe = counted, LivenessProbe = new() { SuccessThreshold = 1 } })));
        var graceful = new Probe { TerminationGracePeriodSeconds = 10 };
        Assert.Equal(["KDSL0103 " + Web + ".readinessProbe.terminationGracePeriodSeconds"], Samples.Places(Samples.Deployment(Samples.Container("web") with { ReadinessProbe = graceful })));
        Assert.Empty(Samples.Places(Samples.Deployment(Samples.Container("web") with { LivenessProbe = graceful })));
        Assert.Equal(["KDSL0103 " + Web + ".livenessProbe.terminationGracePeriodSeconds"], Samples.Places(Samples.Deployment(Samples.Container("web") with { LivenessProbe = new() { TerminationGracePeriodSeconds = 0 } })));
    }

    [Fact]
    public void A_probe_finds_named_ports_in_its_own_container_only()
    {
        var web = Samples.Container("web") with { Ports = [new() { Name = "http", ContainerPortValue = 80 }], ReadinessProbe = new() { HttpGet = new() { Port = "htpp" } } };
        var fault = Samples.Single(Samples.Deployment(web));
        Assert.Equal("KDSL0104 " + Web + ".readinessProbe.httpGet.port", fault.Rule.Id + " " + fault.Place.Path);
        Assert.Equal("Readiness probe of 'web' targets port 'htpp', which the container does not declare (declared: http)", fault.Message);
        Assert.Equal("http", fault.Suggestion);
        Assert.Empty(Samples.Places(Samples.Deployment(web with { ReadinessProbe = new() { HttpGet = new() { Port = "http" } } })));
        Assert.Empty(Samples.Places(Samples.Deployment(web with { ReadinessProbe = new() { TcpSocket = new() { Port = 9999 } } })));
        var other = Samples.Container("other") with { LivenessProbe = new() { TcpSocket = new() { Port = "http" } } };
        Assert.Equal(["KDSL0104 spec.template.spec.containers[1].livenessProbe.tcpSocket.port"], Samples.Places(Samples.Deployment(web with { ReadinessProbe = null }, other)));
    }

    [Theory]
    [InlineData("redis", "no tag")]
    [InlineData("registry.example:5000/redis", "no tag")]
    [InlineData("redis:latest", "the tag 'latest'")]
    [InlineData("redis:7.4", null)]
    [InlineData("registry.example:5000/redis:7.4", null)]
    [InlineData("redis@sha256:aaaa", null)]
    [InlineData("redis:latest@sha256:aaaa", null)]
    public void An_image_is_pinned_by_a_tag_or_a_digest(string image, string? complaint)
    {
        var faults = ObjectRules.Check([Samples.Deployment(Samples.Container("web") with { Image = image })]);
        Assert.Equal(complaint is null ? [] : ["KDSL0106 " + Web + ".image: Image '" + image + "' has " + complaint + "; what runs can change without a deployment"], faults.Select(f => f.Rule.Id + " " + f.Place.Path + ": " + f.Message));
    }
}
