using KubeDsl.Model;
using KubeDsl.Rules;

namespace KubeDsl.Core.Tests.Rules.Pods;

public sealed class PortConflictRuleTests
{
    private const string Template = "spec.template.spec";

    [Fact]
    public void Two_containers_on_one_port_are_both_at_fault()
    {
        var faults = ObjectRules.Check([Samples.Deployment(With("web", 8080), With("proxy", 8080))]);
        Assert.Equal(["KDSL0301 " + Template + ".containers[0].ports[0].containerPort", "KDSL0301 " + Template + ".containers[1].ports[0].containerPort"], faults.Select(f => f.Rule.Id + " " + f.Place.Path));
        Assert.Equal(
            "Containers 'web' and 'proxy' of 'web' both use port 8080/TCP; containers of a Pod share one network namespace, so the second cannot bind",
            faults[0].Message);
        Assert.Equal(faults[1].Place, Assert.Single(faults[0].Related));
        Assert.Equal(faults[0].Place, Assert.Single(faults[1].Related));
        Assert.Equal(new ObjectKey("Deployment", "shop", "web"), faults[0].Place.Object);
    }

    [Fact]
    public void The_next_port_that_nobody_uses_is_suggested()
    {
        var faults = ObjectRules.Check([Samples.Deployment(With("web", 8080), With("proxy", 8080), With("other", 8081))]);
        Assert.Equal("8082", faults[0].Suggestion);
        Assert.Equal("1024", ObjectRules.Check([Samples.Deployment(With("web", 65535), With("proxy", 65535))])[0].Suggestion);
    }

    [Fact]
    public void A_sidecar_counts_and_an_init_container_does_not()
    {
        Assert.Equal(2, Places(With("proxy", 8080) with { RestartPolicy = "Always" }).Length);
        Assert.Empty(Places(With("migrate", 8080)));

        static string[] Places(Container first) => Samples.Places(Samples.Deployment(new PodSpec { InitContainers = [first], Containers = [With("web", 8080)] }));
    }

    [Fact]
    public void Another_protocol_another_number_or_the_same_container_is_no_conflict()
    {
        Assert.Empty(Samples.Places(Samples.Deployment(With("web", 8080), With("dns", 8080, "UDP"))));
        Assert.Empty(Samples.Places(Samples.Deployment(With("web", 8080), With("proxy", 8081))));
        var twice = With("web", 8080);
        Assert.Empty(Samples.Places(Samples.Deployment(twice with { Ports = [.. twice.Ports, new() { Name = "again", ContainerPortValue = 8080 }] })));
    }

    [Fact]
    public void An_absent_protocol_is_TCP() => Assert.Equal(2, Samples.Places(Samples.Deployment(With("web", 8080, "TCP"), With("proxy", 8080, null))).Length);

    [Fact]
    public void A_CronJob_has_its_template_elsewhere()
    {
        var job = new CronJob
        {
            Metadata = new() { Name = "nightly" },
            Spec = new() { JobTemplate = new() { Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never", Containers = [With("a", 80), With("b", 80)] } } } } },
        };
        Assert.Equal("KDSL0301 spec.jobTemplate.spec.template.spec.containers[0].ports[0].containerPort", Samples.Places(job)[0]);
    }

    private static Container With(string name, int port, string? protocol = null) => Samples.Container(name) with { Ports = [new() { ContainerPortValue = port, Protocol = protocol }] };
}
